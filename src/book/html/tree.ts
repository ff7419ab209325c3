/** Small tools for HTML as a tree: what hast-util-select leaves to do. */
import type { Element, ElementContent, Nodes, Parents, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';

export type { Element, ElementContent, Nodes, Root } from 'hast';
export { toString as textOf } from 'hast-util-to-string';
export { h, s } from 'hastscript';
export { select, selectAll };

/** A whole page. */
export const parsePage = (html: string): Root => fromHtml(html);

/** Pieces of a page, such as KaTeX returns them. */
export const parseFragment = (html: string): ElementContent[] =>
  fromHtml(html, { fragment: true }).children as ElementContent[];

export const serialize = (tree: Nodes | Nodes[]): string =>
  toHtml(tree as Nodes, { allowDangerousHtml: true });

/** What takes an element's place: nothing removes it, undefined keeps it, 'whole' looks no deeper. */
type Replacement = ElementContent[] | undefined | 'whole';

/** Walks all elements from the outside in; what is put in a place is walked as well. */
export function replaceElements(tree: Nodes, put: (element: Element) => Replacement): void {
  visit(
    tree,
    'element',
    (element: Element, index: number | undefined, parent: Parents | undefined) => {
      if (parent === undefined || index === undefined) return undefined;
      const replacement = put(element);
      if (replacement === 'whole') return SKIP;
      if (replacement === undefined) return undefined;
      parent.children.splice(index, 1, ...(replacement as typeof parent.children));
      return [SKIP, index];
    },
  );
}

export function eachElement(tree: Nodes, see: (element: Element) => void): void {
  visit(tree, 'element', (element: Element) => see(element));
}

export function hasClass(element: Element, name: string): boolean {
  const list = element.properties.className;
  return Array.isArray(list) && list.includes(name);
}

/** A property that holds one text, such as an id or an address. */
export function textProperty(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === null || value === undefined || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

export const isElement = (node: Nodes, ...names: string[]): node is Element =>
  node.type === 'element' && (names.length === 0 || names.includes(node.tagName));

/** What a `details` folds away. */
export const insideFold = (details: Element): ElementContent[] =>
  details.children.filter((node) => !isElement(node, 'summary'));

/** What a `details` shows of itself. */
export const summaryOf = (details: Element): ElementContent[] =>
  select(':scope > summary', details)?.children ?? [];
