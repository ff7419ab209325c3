/** What a chapter promises is checked: each objective by a question, each question for an objective. */
import type { Chapter } from '../book.ts';
import type { Finding } from '../finding.ts';
import { type Front, lineOfKey } from '../manuscript/front-matter.ts';
import type { Rule } from './rule.ts';

const checking = new Set(['Quiz', 'Exercise']);

export const objectives: Rule = (book) => book.chapters.flatMap(checkChapter);

function checkChapter({ file, front, scan }: Chapter): Finding[] {
  const { known, line } = promised(front);
  const uses = scan.elements.filter(({ name }) => checking.has(name));
  const unknown = uses.flatMap((use) => {
    const named = use.attributes.objective?.trim().split(/\s+/u).filter(Boolean) ?? [];
    if (named.length === 0) {
      return [{ file, line: use.line, message: `<${use.name}>: objective is missing.` }];
    }
    return named
      .filter((id) => !known.includes(id))
      .map((id) => ({
        file,
        line: use.line,
        message: `<${use.name}>: front matter has no objective "${id}".`,
      }));
  });
  const asked = new Set(
    uses
      .filter(({ name }) => name === 'Quiz')
      .flatMap(({ attributes }) => attributes.objective?.split(/\s+/u) ?? []),
  );
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
