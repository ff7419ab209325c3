/** What chapters quote from labs/ exists there; and nothing lies there that no chapter shows. */
import type { Chapter } from '../book.ts';
import type { Finding } from '../finding.ts';
import { lineOfKey } from '../manuscript/front-matter.ts';
import type { Element } from '../manuscript/scan.ts';
import { questionsOf } from '../questions/questions.ts';
import { rangesOf } from '../quoting/captured.ts';
import { valueAt } from '../quoting/lab-file.ts';
import { quotedFrom } from '../quoting/quote.ts';
import { quotedFiles, quoting } from '../quoting/quoted-files.ts';
import { lineRanges, sliceOf } from '../quoting/region.ts';
import { inlineSvg } from '../quoting/svg.ts';
import { labMinutes } from '../time/chapter-minutes.ts';
import type { Labs, Rule } from './rule.ts';

export const labUse: Rule = (book, labs) => [
  ...book.chapters.flatMap((chapter) => chapter.scan.elements.flatMap(check(chapter, labs))),
  ...book.chapters.flatMap(untimed(labs)),
  ...unused(book.chapters, labs),
];

/** The page says how long the lab runs, so somebody must have measured it. */
const untimed =
  (labs: Labs) =>
  ({ file, front }: Chapter): Finding[] => {
    const { lab } = front.data;
    // The schema of front matter asks for a text.
    if (typeof lab !== 'string') return [];
    const time = `${lab}/outputs/lab-time.json`;
    const line = lineOfKey(front, 'lab');
    if (!labs.files.includes(time)) {
      const message = `labs/${time} is missing. Run: npm run lab -- ${lab} --regen-all`;
      return [{ file, line, message, mayWait: true }];
    }
    try {
      labMinutes(labs.read(time));
      return [];
    } catch (error) {
      return [{ file: `labs/${time}`, line: 1, message: `${(error as Error).message}.` }];
    }
  };

const check =
  ({ file }: Chapter, labs: Labs) =>
  (element: Element): Finding[] => {
    const attribute = quoting[element.name];
    if (attribute === undefined) return [];
    const fail = (message: string) => [
      { file, line: element.line, message: `<${element.name}>: ${message}.` },
    ];
    const path = element.attributes[attribute];
    if (path === undefined) {
      return fail(`${attribute} must be written as plain text, ${attribute}="…"`);
    }
    try {
      read(element, labs.read(path));
      return [];
    } catch (error) {
      return fail((error as Error).message);
    }
  };

/** @throws Error when the element asks for something that its file does not hold. */
function read({ name, attributes }: Element, text: string): void {
  if (name === 'Symptom') quotedFrom(text, attributes.text);
  if (name === 'Value') valueAt(text, attributes.path ?? '');
  if (name === 'Figure') {
    for (const needed of ['alt', 'caption'] as const) {
      if ((attributes[needed] ?? '').trim() === '') {
        throw new Error(`${needed} is missing. Say in a sentence what the figure shows`);
      }
    }
    inlineSvg(text, 'x', '');
  }
  if (name === 'Listing') {
    const count = sliceOf(text, attributes.region).code.split('\n').length;
    const ranges = attributes.mark === undefined ? [] : lineRanges(attributes.mark);
    if (ranges.some(([, to]) => to > count)) {
      throw new Error(`mark="${attributes.mark}" goes beyond the ${count} lines shown`);
    }
  }
  if (name === 'Output') sliceOf(text);
  if (name === 'Output' && attributes.lines !== undefined) {
    rangesOf(text, attributes.lines);
  }
}

/** Captured outputs, figures and programs of a chapter's lab that no page shows or program uses. */
function unused(chapters: readonly Chapter[], labs: Labs): Finding[] {
  const shown = new Set(
    chapters.flatMap((chapter) => [
      ...quotedFiles(chapter),
      // A question's answer is checked by the rule on questions; here it counts as shown.
      ...questionsOf(chapter).map(({ written }) => written.answerOf ?? ''),
    ]),
  );
  const captured = labs.files
    .filter((file) => /\/(?:outputs\/.+\.txt|figures\/.+\.svg)$/u.test(file) && !shown.has(file))
    .map((file) => ({
      file: `labs/${file}`,
      message: 'no chapter shows this. Show it with <Output> or <Figure>, or stop capturing it.',
      mayWait: true,
    }));
  return [...captured, ...deadPrograms(shown, labs)];
}

/** Python files that are neither shown, nor tests, nor named by another file of their lab. */
function deadPrograms(shown: ReadonlySet<string>, labs: Labs): Finding[] {
  const programs = labs.files.filter((file) => {
    const [folder = '', ...rest] = file.split('/');
    return (
      rest.length > 1 &&
      // flightdelay and the harness are packages, which labs import.
      !labs.files.includes(`${folder}/pyproject.toml`) &&
      file.endsWith('.py') &&
      !/\/(?:test_|conftest|__)/u.test(file)
    );
  });
  // A lab's files are read by each of its programs, and by no other lab's.
  const naming = Map.groupBy(
    labs.files.filter((file) => /\.(?:py|toml|sh|proto|json)$/u.test(file)),
    labOf,
  );
  return programs
    .filter((file) => !shown.has(file) && !isNamed(file, naming.get(labOf(file)) ?? [], labs))
    .map((file) => ({
      file: `labs/${file}`,
      message: 'no chapter shows this program and no other file of its lab names it. Remove it.',
      mayWait: true,
    }));
}

const labOf = (file: string): string => file.split('/').slice(0, 2).join('/');

function isNamed(file: string, naming: readonly string[], labs: Labs): boolean {
  const name = (file.split('/').at(-1) ?? '').replace(/\.py$/u, '');
  const word = new RegExp(`\\b${name}\\b`, 'u');
  return naming.some((other) => other !== file && word.test(labs.read(other)));
}
