/** What Once.astro remembers while a site is built. */

const begun = new WeakSet<object>();
const known = new Map<string, Promise<string>>();

/** Whether this is the first that is asked for a page. @param page The request that it answers. */
export function onFirstUse(page: object): boolean {
  if (begun.has(page)) return false;
  begun.add(page);
  return true;
}

let styles = '';
const styled = new WeakSet<object>();

/** Keeps the style sheets that the first listing of a page brings for all of them. */
export function keepStyles(html: string): string {
  styles = html.match(/<link rel="stylesheet"[^>]*>/gu)?.join('') ?? '';
  return html;
}

/** Their links, for a page that shows listings which other pages have rendered; nothing the second time. */
export function listingStyles(page: object): string {
  if (styles === '' || styled.has(page)) return '';
  styled.add(page);
  return styles;
}

/** What was rendered for a key before; what failed is rendered anew, so that each page says so. */
export function remembered(key: string, render: () => Promise<string>): Promise<string> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = render();
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
}
