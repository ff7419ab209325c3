/** Answers stand twice: folded in their chapter and, for print and for review, in the appendix. */

/** Anchor in appendix/answers of a chapter's exercise or question. */
export function answerAnchor(slug: string, anchor: string): string {
  return `${slug.replaceAll('/', '-')}-${anchor}`;
}

const open = '<details class="option"';
const close = '<!--/option--></details>';

/**
 * Puts the options of a rendered question into another order.
 *
 * @param order Entry i is the index of the option that goes to place i.
 * @throws Error when the markup does not hold as many options.
 */
export function reorderOptions(html: string, order: readonly number[]): string {
  const spans: [number, number][] = [];
  for (let at = html.indexOf(open); at >= 0; at = html.indexOf(open, at + 1)) {
    const end = html.indexOf(close, at);
    if (end >= 0) spans.push([at, end + close.length]);
  }
  if (spans.length !== order.length) {
    throw new Error(`${order.length} options are written and ${spans.length} rendered`);
  }
  const parts = spans.map(([from, to]) => html.slice(from, to));
  let result = '';
  let last = 0;
  spans.forEach(([from, to], place) => {
    result += html.slice(last, from) + parts[order[place] ?? place];
    last = to;
  });
  return result + html.slice(last);
}
