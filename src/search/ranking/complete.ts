/** Pages that hold every word of a question: the only ones that may be counted as found for it. */
import type { Table } from '../stored/table.ts';
import type { Word } from '../words/words.ts';
import type { Scored, Weighed } from './score.ts';

/** From this weight on a record holds the word, and not only a longer one. */
const held = 0.5;

/** @param scored Records that may be shown. */
export function completePages(
  terms: readonly Weighed[],
  words: readonly Word[],
  scored: readonly Scored[],
  table: Table,
): number {
  const whole = terms.filter(({ share }) => share === 1);
  const known = new Set(whole.map(({ at }) => at));
  if (words.some(({ at }) => !known.has(at))) return 0;
  const byPage = new Map<number, string[]>();
  for (const { record } of scored) {
    const { page = 0, id = '' } = table.records[record] ?? {};
    byPage.set(page, [...(byPage.get(page) ?? []), id]);
  }
  const complete = [...byPage.values()].filter((ids) =>
    whole.every(({ found }) => ids.some((id) => (found.get(id)?.weight ?? 0) >= held)),
  );
  return complete.length;
}
