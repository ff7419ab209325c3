/** An author's footnotes: on paper they stand at the chapter's end and say the pages of their references. */
import { idIn } from './ids.ts';
import { pageOf } from './links.ts';
import {
  type Element,
  eachElement,
  h,
  replaceElements,
  select,
  selectAll,
  textOf,
  textProperty,
} from './tree.ts';

/** Takes the footnotes out of a page. @returns Their contents in order, ids as on the page. */
export function takeFootnotes(body: Element, slug: string): Element[] {
  const section = select('section[dataFootnotes]', body);
  if (section === undefined) return [];
  replaceElements(body, (element) => (element === section ? [] : undefined));
  eachElement(body, (element) => {
    if (element.properties.dataFootnoteRef === undefined) return;
    // The heading that described it is a part of the page's chrome.
    delete element.properties.ariaDescribedBy;
    element.properties.ariaLabel = `Note ${textOf(element)}`;
    element.properties.className = ['footnote-ref'];
  });
  const items = selectAll(':scope > ol > li', section);
  return items.map((item, index) => noteOf(item, index + 1, slug));
}

function noteOf(item: Element, number: number, slug: string): Element {
  const backs = selectAll('a[dataFootnoteBackref]', item);
  replaceElements(item, (element) => {
    if (!backs.includes(element)) return undefined;
    return element === backs[0] ? [pagesOf(backs, number, slug)] : [];
  });
  return h('li', { ...item.properties }, [
    h('span.note-number', `${number} `),
    h('div.note-text', [...item.children]),
  ]);
}

/** `(p. 3, 12)`, each page a link back to a reference; two on one page are merged as the index's are. */
function pagesOf(backs: readonly Element[], number: number, slug: string): Element {
  const links = backs.map((back) => {
    const href = textProperty(back, 'href') ?? '';
    const of = idIn(slug, decodeURIComponent(href.slice(1)));
    const ariaLabel = `Back to note ${number} in the text`;
    return h('a.index-page', { href, ariaLabel }, [pageOf(of)]);
  });
  return h('span.page-ref', ['(p. ', h('span.index-pages', links), ')']);
}
