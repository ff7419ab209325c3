/** What a lab's commands printed, as its tests captured it. */
import { lineRanges, sliceOf } from './region.ts';

export interface Captured {
  /** The lines that a reader types first, as they stand: `$ cd desk`, `$ pytest -q`. */
  readonly typed: readonly string[];
  /** All lines after these. Further commands among them begin with `$ ` too. */
  readonly lines: readonly string[];
}

/** A captured text in its two parts. */
export function capturedOf(text: string): Captured {
  const all = sliceOf(text).code.split('\n');
  const first = all.findIndex((line) => !line.startsWith('$ '));
  const count = first === -1 ? all.length : first;
  return { typed: all.slice(0, count), lines: all.slice(count) };
}

/**
 * @param text The captured output; the commands that it begins with are not counted.
 * @param ranges Which lines to take, `2-3,5`.
 * @throws Error when the output has fewer.
 */
export function rangesOf(
  text: string,
  ranges: string,
): { from: number; to: number; text: string }[] {
  const { lines } = capturedOf(text);
  return lineRanges(ranges).map(([from, to]) => {
    if (to > lines.length)
      throw new Error(`lines="${ranges}" goes beyond its ${lines.length} lines`);
    return { from, to, text: lines.slice(from - 1, to).join('\n') };
  });
}

/**
 * @param text The captured output. @param ranges Which lines to take; all without it.
 * @throws Error when the output has fewer.
 */
export function capturedLines(text: string, ranges: string | undefined): string {
  if (ranges === undefined) return capturedOf(text).lines.join('\n');
  return rangesOf(text, ranges)
    .map((part) => part.text)
    .join('\n');
}
