/** Lines of what a lab's command printed. */
import { lineRanges, sliceOf } from './region.ts';

/**
 * @param text The captured output; a first line `$ command` is not counted.
 * @param lines Which to take, `2-3,5`; all without it.
 * @throws Error when the output has fewer.
 */
export function capturedLines(text: string, lines: string | undefined): string {
  const all = sliceOf(text).code.split('\n');
  if (all[0]?.startsWith('$ ')) all.shift();
  if (lines === undefined) return all.join('\n');
  return lineRanges(lines)
    .map(([from, to]) => {
      if (to > all.length) throw new Error(`lines="${lines}" goes beyond its ${all.length} lines`);
      return all.slice(from - 1, to).join('\n');
    })
    .join('\n');
}
