/** Small helpers over parse5's tree. */
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function attribute(element: Element, name: string): string {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? '';
}

export function hasClass(element: Element, name: string): boolean {
  return attribute(element, 'class').split(/\s+/u).includes(name);
}

/** First element below `node` that passes, in document order. */
export function find(
  node: DefaultTreeAdapterTypes.ParentNode,
  passes: (element: Element) => boolean,
): Element | undefined {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    if (passes(child)) return child;
    const below = find(child, passes);
    if (below !== undefined) return below;
  }
  return undefined;
}

/** Elements whose text does not run on into their neighbor's. */
const inline = new Set(
  'a abbr b bdi cite code data dfn em i kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);

export function isBlock({ tagName }: Element): boolean {
  return !inline.has(tagName);
}

/** What is on the page and is no text of the book. */
export function isSilent(element: Element): boolean {
  return (
    ['script', 'style', 'svg', 'template', 'noscript', 'annotation', 'button'].includes(
      element.tagName,
    ) ||
    attribute(element, 'data-pagefind-ignore') !== '' ||
    // What waits for a script, and what only eyes are meant to see.
    element.attrs.some(({ name }) => name === 'hidden') ||
    attribute(element, 'aria-hidden') === 'true' ||
    ['sl-anchor-link', 'sr-only', 'term-card', 'to-answer'].some((name) => hasClass(element, name))
  );
}
