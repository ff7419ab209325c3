/** The stretch of a section that shows most of what was asked, with the words marked. */

/** Words of an excerpt: two to three lines of the dialog. */
const length = 32;

export function escapeHtml(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
}

/**
 * @param content The section's text. @param positions Of the words to mark, counted as Pagefind
 * does, between spaces.
 * @returns HTML: escaped text with `mark` elements.
 */
export function excerptOf(content: string, positions: readonly number[]): string {
  const words = content.split(/\s+/u);
  const marked = new Set(positions);
  const from = windowStart(words.length, marked);
  const shown = words.slice(from, from + length).map((word, index) => {
    return marked.has(from + index) ? markedWord(word) : escapeHtml(word);
  });
  const before = from > 0 ? '… ' : '';
  const after = from + length < words.length ? ' …' : '';
  return before + shown.join(' ') + after;
}

/** A word with its mark, which leaves out the punctuation of the sentence: what `C++` ends with is its own. */
function markedWord(word: string): string {
  const [, before = '', inner = '', after = ''] =
    /^([\p{Ps}\p{Pi}"'`]*)(.*?)([\p{Pe}\p{Pf}"'`,.;:!?…]*)$/su.exec(word) ?? [];
  if (inner === '') return `<mark>${escapeHtml(word)}</mark>`;
  return `${escapeHtml(before)}<mark>${escapeHtml(inner)}</mark>${escapeHtml(after)}`;
}

/** Start of the window with most marked words, with a few words of run-up. */
function windowStart(total: number, marked: ReadonlySet<number>): number {
  const sorted = [...marked].sort((a, b) => a - b);
  let best = { count: 0, start: 0 };
  let tail = 0;
  sorted.forEach((position, head) => {
    while ((sorted[tail] ?? 0) <= position - length + 6) tail += 1;
    const count = head - tail + 1;
    if (count > best.count) best = { count, start: sorted[tail] ?? 0 };
  });
  return Math.max(0, Math.min(best.start - 5, total - length));
}
