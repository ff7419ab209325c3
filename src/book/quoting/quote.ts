/** Quotes a message out of a captured output. */

/**
 * @param output The captured text. @param words What to quote; the last line without it.
 * @throws Error when the output does not hold the words, or nothing at all.
 */
export function quotedFrom(output: string, words?: string): string {
  if (words !== undefined) {
    if (output.includes(words)) return words;
    throw new Error(`"${words}" is not in the output. Copy the words from the captured file`);
  }
  const last = output.trimEnd().split('\n').at(-1)?.trim();
  if (last === undefined || last === '') throw new Error('the output is empty');
  return last;
}
