/** Marks in the text where a page of the A4 book begins, so that both say the same number. */
import { type Element, h, isElement, select, textProperty } from '../tree.ts';

export interface PageMark {
  readonly page: number;
  readonly id: string;
  /** File that holds the mark. */
  readonly file: string;
}

/** Elements that may hold any block, so that a mark may stand beside one. */
const holders = /^(?:section|article|aside|header|div|main|nav|blockquote|li|dd|td|th)$/u;

/** Elements that hold no block but may hold a mark in their words. */
const takers = /^(?:li|dt|dd|td|th|caption|figcaption|summary|p|h[1-6])$/u;

/**
 * Puts a mark before the first block of each page, or into its words where no block may stand beside
 * it, as in a list. A page on which no block begins, inside a long program, has none.
 */
export function markPages(
  section: Element,
  file: string,
  places: Readonly<Record<string, number>>,
  marked: Set<number>,
): PageMark[] {
  const marks: PageMark[] = [];
  const walk = (parent: Element, isFlow: boolean): void => {
    for (const node of [...parent.children]) {
      if (!isElement(node) || node.tagName === 'svg' || node.tagName === 'math') continue;
      const page = places[textProperty(node, 'id') ?? ''];
      if (page !== undefined && !marked.has(page)) {
        const id = `page-${page}`;
        if (put(parent, node, isFlow, page, id)) {
          marked.add(page);
          marks.push({ page, id, file });
        }
      }
      // A list of terms wraps its entries in divs that hold nothing but them.
      walk(node, holders.test(node.tagName) && parent.tagName !== 'dl');
    }
  };
  walk(section, holders.test(section.tagName));
  return marks;
}

/** @returns Whether there was a place for it. */
function put(parent: Element, node: Element, isFlow: boolean, page: number, id: string): boolean {
  const mark = (tag: 'div' | 'span') =>
    h(tag, { id, role: 'doc-pagebreak', ariaLabel: `${page}`, 'epub:type': 'pagebreak' });
  if (isFlow && isBlock.test(node.tagName)) {
    parent.children.splice(parent.children.indexOf(node), 0, mark('div'));
    return true;
  }
  const taker = takers.test(node.tagName)
    ? node
    : /^(?:div|tr|tbody|thead)$/u.test(node.tagName)
      ? select('dt, td, th, li', node)
      : undefined;
  taker?.children.unshift(mark('span'));
  return taker !== undefined;
}

const isBlock =
  /^(?:p|h[1-6]|figure|section|article|div|aside|table|header|ul|ol|dl|pre|blockquote|hr|nav)$/u;
