/** What a chapter promises is checked: each objective by a question, each question for an objective. */
import type { Chapter } from '../book.ts';
import type { Finding } from '../finding.ts';
import { type Front, lineOfKey } from '../manuscript/front-matter.ts';
import { askedIn, questionsOf } from '../questions/questions.ts';
import type { Rule } from './rule.ts';

export const objectives: Rule = (book) => book.chapters.flatMap(checkChapter);

function checkChapter(chapter: Chapter): Finding[] {
  const { file, front } = chapter;
  const { known, line } = promised(front);
  const unknown = askedIn(chapter).flatMap((asked) => {
    const say = (message: string): Finding => {
      return { file, line: asked.line, message: `<${asked.component}>: ${message}.` };
    };
    if (asked.objectives.length === 0) return [say('objective is missing')];
    return asked.objectives
      .filter((id) => !known.includes(id))
      .map((id) => say(`front matter has no objective "${id}"`));
  });
  const asked = new Set(questionsOf(chapter).flatMap(({ objectives }) => objectives));
  const unasked = known
    .filter((id) => !asked.has(id))
    .map((id) => ({
      file,
      line,
      message: `no <Quiz> checks the objective "${id}".`,
      mayWait: true,
    }));
  return [...unknown, ...unasked];
}

/** Objectives of the front matter; none where it cannot be read, which another rule reports. */
function promised(front: Front): { known: string[]; line: number } {
  const { objectives: value } = front.data;
  const known = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return { known, line: lineOfKey(front, 'objectives') };
}
