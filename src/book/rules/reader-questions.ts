/** A question of front matter names the section that answers it: search shows that section first. */
import { withSection } from '../../schemas/chapter.ts';
import type { Chapter } from '../book.ts';
import type { Finding } from '../finding.ts';
import { targetsOf } from '../labels.ts';
import { type Front, lineOfKey } from '../manuscript/front-matter.ts';
import { nearest } from '../words/nearest.ts';
import type { Rule } from './rule.ts';

export const readerQuestions: Rule = (book) => book.chapters.flatMap(checkPage);

function checkPage(chapter: Chapter): Finding[] {
  const { file, front, place } = chapter;
  if (Array.isArray(front.data.questions) && place?.number !== undefined) {
    const message = `front matter, questions: ${withSection}.`;
    return [{ file, line: lineOfKey(front, 'questions'), message, mayWait: true }];
  }
  const asked = questionsIn(front);
  if (asked.length === 0) return [];
  const headings = new Set(chapter.scan.headings.map(({ line }) => line));
  const sections = [...targetsOf(chapter).values()]
    .filter(({ line }) => headings.has(line))
    .map(({ anchor }) => anchor);
  return asked
    .filter(([, section]) => !sections.includes(section))
    .map(([question, section]) => ({
      file,
      line: lineOfKey(front, 'questions', question),
      message: `front matter, questions: no section of this page has the id "${section}". ${remedy(section, sections)}`,
      mayWait: true,
    }));
}

function remedy(section: string, sections: readonly string[]): string {
  const close = nearest(section, sections);
  if (close !== undefined) return `Did you mean "${close}"?`;
  return sections.length === 0
    ? 'Give the answer a heading, or make the question a keyword.'
    : `Write one of ${sections.join(', ')}.`;
}

/** Those with a section. A list has none: the whole page answers. */
function questionsIn({ data }: Front): [question: string, section: string][] {
  const { questions } = data;
  if (typeof questions !== 'object' || questions === null || Array.isArray(questions)) return [];
  return Object.entries(questions).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
}
