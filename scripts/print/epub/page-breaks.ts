/** Marks in the text where a page of the A4 book begins, so that both say the same number. */
import { type Element, h, replaceElements, textProperty } from '../tree.ts';

export interface PageMark {
  readonly page: number;
  readonly id: string;
  /** File that holds the mark. */
  readonly file: string;
}

/**
 * Puts a mark before the first block of each page. A page on which no block begins, inside a long
 * program, has none.
 */
export function markPages(
  section: Element,
  file: string,
  places: Readonly<Record<string, number>>,
  marked: Set<number>,
): PageMark[] {
  const marks: PageMark[] = [];
  const seen = new Set<Element>();
  replaceElements(section, (element) => {
    if (element.tagName === 'svg' || element.tagName === 'math') return 'whole';
    const id = textProperty(element, 'id');
    const page = id === undefined ? undefined : places[id];
    if (page === undefined || marked.has(page) || seen.has(element)) return undefined;
    // Only flow content may stand between blocks; a mark inside a list or a line would break it.
    if (!/^(?:p|h[1-6]|figure|section|div|aside|table|header)$/u.test(element.tagName))
      return undefined;
    marked.add(page);
    seen.add(element);
    const mark = `page-${page}`;
    marks.push({ page, id: mark, file });
    return [
      h('div', { id: mark, role: 'doc-pagebreak', ariaLabel: `${page}`, 'epub:type': 'pagebreak' }),
      element,
    ];
  });
  return marks;
}
