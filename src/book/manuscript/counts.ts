/** Which of its kind each component is: what `nth` says where a page is rendered. */
import type { Scan } from './scan.ts';

/**
 * By offset in the source: `3` for the third figure, `3.2` for the second option of question 3,
 * `4` for the solution of exercise 4, `1` for the first use of a term. A part has no number of its
 * own; it follows its whole.
 */
export function countsOf(scan: Scan): ReadonlyMap<number, string> {
  const counts = new Map(scan.items.map(({ offset, ordinal }) => [offset, String(ordinal)]));
  let question = 0;
  let exercise = 0;
  let option = 0;
  const uses = new Map<string, number>();
  for (const { name, offset, inside, attributes } of scan.elements) {
    if (name === 'Quiz') {
      question += 1;
      option = 0;
    }
    if (name === 'Exercise') exercise += 1;
    if (name === 'Term') {
      const use = (uses.get(attributes.id ?? '') ?? 0) + 1;
      uses.set(attributes.id ?? '', use);
      counts.set(offset, String(use));
    }
    if (name === 'Option' && inside.includes('Quiz')) counts.set(offset, `${question}.${++option}`);
    if (name === 'Solution' && inside.includes('Exercise')) counts.set(offset, String(exercise));
  }
  return counts;
}
