/**
 * A document in stretches, each with the pages that it stands on. Rules look at one at a time, so that a
 * book of five times the chapters takes five times as long to check and not twenty-five times.
 */
import {
  type Element,
  h,
  isElement,
  type Root,
  select,
  textProperty,
} from '../../scripts/print/tree.ts';
import type { PageText } from './page-text.ts';

export interface Stretch {
  /** Id of the heading that it begins with; undefined for cover and colophon. */
  readonly id: string | undefined;
  readonly content: Element;
  /** From the page of its heading to the one on which the next stretch begins, where it shares that. */
  readonly pages: readonly PageText[];
}

/**
 * Cover, contents, parts, chapters and index begin on pages of their own; the answers to each chapter
 * follow one another.
 *
 * @param tree The printed document. @param places Page, from 1, of each heading's id.
 * @throws Error when a heading has no page, or stands on an earlier page than the one before it.
 */
export function stretchesOf(
  tree: Root,
  places: ReadonlyMap<string, number>,
  pages: readonly PageText[],
): Stretch[] {
  const starts = [...beginnings(tree)].map((start) => ({
    ...start,
    page: pageOf(start.id, places),
  }));
  return starts.map(({ id, nodes, page }, index) => {
    const next = starts[index + 1];
    const last = next === undefined ? pages.length : next.page - (next.shares ? 0 : 1);
    if (last < page)
      throw new Error(`"${next?.id}" stands before "${id}": page ${last + 1} of ${page}`);
    return { id, content: h('div', nodes), pages: pages.slice(page - 1, last) };
  });
}

interface Beginning {
  readonly id: string | undefined;
  /** Whether it may begin on the page on which the one before ends. */
  readonly shares: boolean;
  readonly nodes: Element[];
}

function beginnings(tree: Root): Beginning[] {
  const found: Beginning[] = [];
  const begin = (id: string | undefined, shares: boolean, node: Element) => {
    const current = found.at(-1);
    if (id === undefined && current !== undefined) current.nodes.push(node);
    else found.push({ id, shares, nodes: [node] });
  };
  for (const section of select('body', tree)?.children ?? []) {
    if (!isElement(section, 'section')) continue;
    const title = select('h1[id]', section);
    const id = title === undefined ? undefined : textProperty(title, 'id');
    if (id !== 'answers') begin(id, false, section);
    else {
      for (const node of section.children) {
        if (!isElement(node)) continue;
        const own = /^h[12]$/u.test(node.tagName) ? textProperty(node, 'id') : undefined;
        begin(own, node.tagName === 'h2', node);
      }
    }
  }
  return found;
}

function pageOf(id: string | undefined, places: ReadonlyMap<string, number>): number {
  if (id === undefined) return 1;
  const page = places.get(id);
  if (page === undefined) throw new Error(`the heading "${id}" is on no page`);
  return page;
}
