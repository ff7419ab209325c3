/**
 * Questions and exercises as their chapters' pages show them, for the pages with answers: what a
 * build has rendered once, those need not render again.
 */

const shown = new Map<string, string>();

const nameOf = (slug: string, anchor: string): string => `${slug}#${anchor}`;

/** @param anchor On the chapter's page. */
export function keep(slug: string, anchor: string, html: string): void {
  shown.set(nameOf(slug, anchor), html);
}

/** HTML of a question or an exercise; undefined where its chapter was not rendered yet. */
export function keptHtml(slug: string, anchor: string): string | undefined {
  return shown.get(nameOf(slug, anchor));
}
