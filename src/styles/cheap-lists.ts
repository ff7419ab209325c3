/**
 * Replaces one selector of Starlight's by a cheaper one with the same effect on this book.
 *
 * Its `:has(~ …)` within `:has(> li …)` makes Chromium compute the style of the whole page anew
 * whenever a text changes anywhere: judging an answer took 200 ms instead of 7 on a long chapter.
 */
const costly = /\.sl-markdown-content\s+:is\(ol, ul\):has\([^{]*\{/u;

/** Blocks that can end a list item. */
const cheap =
  '.sl-markdown-content :is(ol, ul) > li > :is(p, pre, div, figure, blockquote, table, details):last-child {';

/** @throws Error when the selector is gone: an upgrade mended it, so this file can go too. */
export function withCheapLists(css: string): string {
  if (!costly.test(css)) {
    throw new Error(
      'src/styles/cheap-lists.ts: Starlight’s markdown.css has no costly :has() any more. Measure (tests/browser/weight.test.ts) and delete that file.',
    );
  }
  return css.replace(costly, cheap);
}

/** A Vite plugin. */
export const cheapLists = {
  name: 'handbook-cheap-lists',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    return id.includes('/starlight/') && /\/style\/markdown\.css$/u.test(id.split('?')[0] ?? '')
      ? withCheapLists(code)
      : undefined;
  },
};
