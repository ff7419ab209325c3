/** What a document's headings and links say, for the outline and for readers who hear links. */
import type { OutlineEntry } from '../pdf/outline.ts';
import { type Element, eachElement, selectAll, textOf, textProperty } from '../tree.ts';

/** Headings of depth 1 to 3 that have an id, in the document's order. */
export function outlineOf(sections: readonly Element[]): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  for (const section of sections) {
    // A part's chapters stand under it in the outline, though each title is of the first rank.
    const underPart =
      textProperty(section, 'className')?.includes('chapter') === true && sections.length > 1;
    eachElement(section, (element) => {
      const depth = /^h([1-3])$/u.exec(element.tagName)?.[1];
      const id = textProperty(element, 'id');
      if (depth === undefined || id === undefined) return;
      entries.push({ depth: Number(depth) + (underPart ? 1 : 0), id, title: words(element) });
    });
  }
  return entries;
}

const words = (element: Element): string => textOf(element).replace(/\s+/gu, ' ').trim();

/** Words of the first link to each place, without the number of its page. */
export function linkWordsOf(sections: readonly Element[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const link of sections.flatMap((section) => selectAll('a[href^="#"]', section))) {
    const place = decodeURIComponent(textProperty(link, 'href')?.slice(1) ?? '');
    const text = textProperty(link, 'ariaLabel') ?? words(link).replace(/000$/u, '').trim();
    if (!found.has(place) && text !== '') found.set(place, text);
  }
  return found;
}

/** Ids of headings and of all blocks of text. */
export function placesOf(sections: readonly Element[]): string[] {
  const ids: string[] = [];
  for (const section of sections) {
    eachElement(section, (element) => {
      const id = textProperty(element, 'id');
      if (id !== undefined && (/^h[1-6]$/u.test(element.tagName) || id.includes('--block-')))
        ids.push(id);
    });
  }
  return ids;
}
