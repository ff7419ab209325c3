/** The line that says what of the labs was run, and since when the rest stands. */
import { type Item, type Plan, readRecord } from '../record.ts';

/**
 * `labs: 3 changed, 2 sampled, 45 verified earlier, oldest 2026-12-01`
 *
 * @param done What was run, by name. @param all Whether the records were ignored. @param what Is counted.
 */
export function summary(
  { changed, lot, heavy }: Plan,
  done: { has: (name: string) => boolean },
  all: boolean,
  what = 'labs',
): string {
  if (all) return `${what}: all ${changed.length} run, whatever was verified earlier`;
  const unchanged = [...lot, ...heavy];
  const earlier = unchanged.filter(({ name }) => !done.has(name));
  const [oldest] = earlier.map(({ record }: Item) => readRecord(record)?.date ?? '').sort();
  return [
    `${what}: ${changed.length} changed`,
    `${unchanged.length - earlier.length} sampled`,
    `${earlier.length} verified earlier${oldest === undefined ? '' : `, oldest ${oldest}`}`,
  ].join(', ');
}
