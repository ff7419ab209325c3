/** A chapter has the parts that readers of this book count on, in the order they count on. */
import type { Chapter } from '../book.ts';
import type { Finding } from '../finding.ts';
import { exercisesOf } from '../questions/questions.ts';
import type { Rule } from './rule.ts';

/** Headings that close every chapter, in this order; the body's own come before them. */
export const closingParts = [
  'At scale',
  'When not to',
  'When it breaks',
  'In the team',
  'Exercises',
  'Key points',
  'Terms',
  'Tools today',
  'References',
  'Further reading',
] as const;

/** Words of prose, listings not counted. */
export const wordsOfAChapter = { least: 1800, most: 3500 } as const;

const emptyTitles = new Set(['introduction', 'overview', 'conclusion', 'summary']);

export const chapterShape: Rule = (book) =>
  book.chapters
    .filter(({ place }) => place?.number !== undefined)
    .flatMap(checkChapter)
    .map((finding) => ({ ...finding, mayWait: true }));

function checkChapter(chapter: Chapter): Finding[] {
  const { file, scan } = chapter;
  const say = (message: string, line = 1): Finding => ({ file, line, message });
  const findings: Finding[] = [];
  const sections = scan.headings.filter(({ depth }) => depth === 2);
  const closing = sections.filter(({ text }) => closingParts.some((part) => part === text));
  for (const part of closingParts) {
    if (!closing.some(({ text }) => text === part)) {
      findings.push(say(`the chapter has no section "## ${part}".`));
    }
  }
  const order = closing.map(({ text }) => (closingParts as readonly string[]).indexOf(text));
  const late = order.findIndex((place, index) => index > 0 && place < (order[index - 1] ?? 0));
  if (late > 0) {
    findings.push(
      say(
        `"${closing[late]?.text}" stands too late: ${closingParts.join(', ')}.`,
        closing[late]?.line,
      ),
    );
  }
  for (const { text, line } of scan.headings) {
    if (emptyTitles.has(text.toLowerCase())) {
      findings.push(say(`the heading "${text}" says nothing. Name what the section shows.`, line));
    }
  }
  const body = sections.length - closing.length;
  if (body < 3 || body > 6) findings.push(say(`the body has ${body} sections; write 3 to 6.`));
  const { least, most } = wordsOfAChapter;
  if (scan.words < least || scan.words > most) {
    findings.push(say(`the chapter has ${scan.words} words of prose; write ${least} to ${most}.`));
  }
  findings.push(...counts(chapter, say));
  return findings;
}

function counts(chapter: Chapter, say: (message: string, line?: number) => Finding): Finding[] {
  const { scan, front } = chapter;
  const of = (name: string) => scan.elements.filter((element) => element.name === name).length;
  // Where front matter cannot be read, another rule says so.
  const objectives =
    front.fault === undefined ? Object.keys(front.data.objectives ?? {}).length : undefined;
  const exercises = exercisesOf(chapter);
  return [
    ...(objectives !== undefined && (objectives < 3 || objectives > 6)
      ? [say(`${objectives} objectives; write 3 to 6.`)]
      : []),
    ...(exercises.length < 3 || exercises.length > 6
      ? [say(`${exercises.length} exercises; write 3 to 6.`)]
      : []),
    ...(exercises.every(({ solved }) => solved)
      ? []
      : [say('an exercise has no <Solution>. Every one has.')]),
    ...(of('Figure') === 0 ? [say('the chapter has no figure. Draw one from a real result.')] : []),
    ...(of('Listing') === 0 ? [say('the chapter shows no program.')] : []),
    ...(of('Output') === 0 ? [say('the chapter shows no captured output.')] : []),
    ...(of('FromDataScience') === 0 ? [say('<FromDataScience> is missing.')] : []),
    ...(of('Objectives') === 0 ? [say('<Objectives /> is missing after the opening.')] : []),
  ];
}
