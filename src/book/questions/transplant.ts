/** Makes a piece of one page's tree stand on another page, links and ids intact. */
import { type Element, eachElement, textProperty } from '../html/tree.ts';

/** Properties that hold ids. */
const naming = ['id', 'htmlFor', 'popoverTarget', 'dataCard', 'ariaLabelledBy', 'ariaDescribedBy'];

export interface Page {
  /** URL of the page that the piece comes from. */
  readonly url: string;
  /** Put before every id, so that pieces of several pages have no id in common. */
  readonly prefix: string;
}

/**
 * Ids get the prefix; `#x` leads to the piece's own x, else to x on the page it comes from.
 *
 * @param ids That the new page has for this piece, besides those in it.
 */
export function transplant(piece: Element, { url, prefix }: Page, ids: readonly string[]): void {
  const own = new Set(ids);
  eachElement(piece, (element) => {
    const id = textProperty(element, 'id');
    if (id !== undefined) own.add(id);
  });
  eachElement(piece, (element) => {
    for (const name of naming) {
      const value = textProperty(element, name);
      if (value === undefined) continue;
      const moved = (id: string) => (own.has(id) ? `${prefix}-${id}` : id);
      element.properties[name] = value.split(/\s+/u).map(moved).join(' ');
    }
    const href = textProperty(element, 'href');
    if (href?.startsWith('#')) {
      const id = href.slice(1);
      element.properties.href = own.has(id) ? `#${prefix}-${id}` : `${url}${href}`;
    }
  });
}
