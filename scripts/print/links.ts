/**
 * Links on paper: to what is in the document they say the page, to what is outside they carry a
 * number, and the address stands in the notes at the chapter's end.
 */
import { idIn } from './ids.ts';
import {
  type Element,
  type ElementContent,
  h,
  hasClass,
  replaceElements,
  selectAll,
  textOf,
  textProperty,
} from './tree.ts';

/** What a link can lead to, as far as this document knows. */
export interface LinkSpace {
  /** Address of the published site, `https://example.org/handbook/`. */
  readonly home: string;
  /** Base path that links of the built site start with, `/` or `/handbook/`. */
  readonly base: string;
  /** Is that page part of the document? */
  readonly holds: (slug: string) => boolean;
}

/** An address outside, numbered in the order in which a chapter first names it. */
export interface Note {
  readonly number: number;
  readonly url: string;
}

/** The id that stands for a whole page. */
export const topOf = (slug: string): string => idIn(slug, '_top');

/** Three digits keep the place until the page is known. */
export const pageOf = (...ids: string[]): Element =>
  h('span.page-of', { dataOf: ids.join(' ') }, '000');

/**
 * Turns every link of a chapter, in all its pieces, and returns the notes.
 *
 * @param pieces Body, answers, descriptions: everything that belongs to the chapter.
 * @param taken How many numbers its footnotes have: no two notes have the same one.
 */
export function turnLinks(
  pieces: readonly Element[],
  slug: string,
  space: LinkSpace,
  taken = 0,
): Note[] {
  const entries = ownEntries(pieces, slug, space);
  const notes = new Map<string, number>();
  const turned = new Set<Element>();
  for (const piece of pieces) {
    replaceElements(piece, (link) => {
      if (link.tagName === 'svg') return 'whole';
      const href = link.tagName === 'a' ? textProperty(link, 'href') : undefined;
      if (href === undefined || turned.has(link)) return undefined;
      turned.add(link);
      const entry = entries.get(href);
      if (entry?.link === link) return [h('span', { id: entry.id }, link.children)];
      const target = entry === undefined ? place(href, slug, space) : `#${entry.id}`;
      link.properties.href = target;
      delete link.properties.target;
      delete link.properties.rel;
      return target.startsWith('#') ? withPage(link, target) : withNote(link, target, notes, taken);
    });
  }
  return [...notes].map(([url, number]) => ({ url, number }));
}

/**
 * A chapter lists its terms and tools at its end, each linked to a register of the site. Where the
 * document has no register, the list itself is where the chapter's terms and tools lead.
 */
function ownEntries(pieces: readonly Element[], slug: string, space: LinkSpace) {
  const entries = new Map<string, { id: string; link: Element }>();
  for (const link of pieces.flatMap((piece) => selectAll('dl.terms dt a[href]', piece))) {
    const href = textProperty(link, 'href') ?? '';
    if (!entries.has(href) && !place(href, slug, space).startsWith('#')) {
      entries.set(href, { id: idIn(slug, `entry-${entries.size + 1}`), link });
    }
  }
  return entries;
}

/** @returns `#id` inside the document, else a full address. */
export function place(href: string, slug: string, { home, base, holds }: LinkSpace): string {
  if (href === '#') return `#${topOf(slug)}`;
  if (href.startsWith('#')) return `#${idIn(slug, decoded(href.slice(1)))}`;
  const url = new URL(href, new URL(`${base}${slug}/`, home));
  const site = new URL(base, home);
  if (url.origin !== site.origin || !url.pathname.startsWith(base)) return url.href;
  const path = url.pathname.slice(base.length).replace(/\/$|\/index\.html$/u, '');
  if (holds(path)) {
    return url.hash === '' ? `#${topOf(path)}` : `#${idIn(path, decoded(url.hash.slice(1)))}`;
  }
  return new URL(url.pathname.slice(base.length) + url.search + url.hash, home).href;
}

/** A fragment as the id that it names; a percent sign may stand for itself. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** References say the page; other links inside are found by their words. */
function withPage(link: Element, target: string): ElementContent[] {
  if (!hasClass(link, 'ref')) return [link];
  return [link, h('span.page-ref', [' (p. ', pageOf(target.slice(1)), ')'])];
}

function withNote(
  link: Element,
  url: string,
  notes: Map<string, number>,
  taken: number,
): ElementContent[] {
  if (sameAddress(textOf(link), url)) return [link];
  const number = notes.get(url) ?? taken + notes.size + 1;
  notes.set(url, number);
  return [link, h('sup.note-ref', String(number))];
}

/** A link that shows its own address needs no note. */
function sameAddress(text: string, url: string): boolean {
  const bare = (address: string) =>
    address.trim().replace(/^(?:https?:\/\/|mailto:|tel:)|\/$/gu, '');
  return bare(text) === bare(url);
}
