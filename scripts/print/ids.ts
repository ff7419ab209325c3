/** Makes a chapter's ids its own, so that many chapters can stand in one document. */
import { type Element, eachElement, type Nodes, textProperty } from './tree.ts';

/** Attributes that hold one or more ids, as hast names them. */
const idLists = ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'ariaDetails', 'headers'];
const idSingles = ['htmlFor', 'list'];
const fragmentAttributes = ['xLinkHref', 'href'];
const urlInside = /url\((["']?)#([^"')]+)\1\)/gu;

/** `deployment/model-apis` + `fig-latency` = `deployment-model-apis--fig-latency` */
export const idIn = (slug: string, id: string): string => `${slug.replaceAll('/', '-')}--${id}`;

/**
 * Prefixes every id of a chapter and everything in it that points at one: ARIA references, and in
 * drawings `url(#…)`, `<use>` and stylesheets. Links of the text are the link step's concern.
 */
export function prefixIds(tree: Nodes, slug: string): void {
  eachElement(tree, (element) => {
    const { properties } = element;
    const id = textProperty(element, 'id');
    if (id !== undefined) properties.id = idIn(slug, id);
    for (const name of [...idLists, ...idSingles]) {
      const value = textProperty(element, name);
      if (value === undefined) continue;
      properties[name] = value
        .trim()
        .split(/\s+/u)
        .map((part) => idIn(slug, part))
        .join(' ');
    }
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value === 'string' && value.includes('url(')) {
        properties[name] = value.replace(urlInside, (_, quote: string, to: string) => {
          return `url(${quote}#${idIn(slug, to)}${quote})`;
        });
      }
    }
    if (element.tagName !== 'a') prefixFragments(element, slug);
    if (element.tagName === 'style') prefixStyle(element, slug);
  });
}

function prefixFragments(element: Element, slug: string): void {
  for (const name of fragmentAttributes) {
    const value = textProperty(element, name);
    if (value?.startsWith('#')) element.properties[name] = `#${idIn(slug, value.slice(1))}`;
  }
}

/** A drawing's stylesheet may name its parts: `#axes path { … }`. */
function prefixStyle(element: Element, slug: string): void {
  for (const node of element.children) {
    if (node.type !== 'text') continue;
    node.value = node.value
      .replace(
        urlInside,
        (_, quote: string, to: string) => `url(${quote}#${idIn(slug, to)}${quote})`,
      )
      .replace(/#([A-Za-z_][\w-]*)(?=[^{}]*\{)/gu, (_, to: string) => `#${idIn(slug, to)}`);
  }
}

/** @returns One line a fault: ids that stand twice, and references to ids that are not there. */
export function idFaults(document: Nodes): string[] {
  const seen = new Map<string, number>();
  const wanted = new Map<string, string>();
  eachElement(document, (element) => {
    const id = textProperty(element, 'id');
    if (id !== undefined) seen.set(id, (seen.get(id) ?? 0) + 1);
    const where = `<${element.tagName}>`;
    for (const name of idLists) {
      for (const part of textProperty(element, name)?.trim().split(/\s+/u) ?? []) {
        wanted.set(part, where);
      }
    }
    for (const name of fragmentAttributes) {
      const value = textProperty(element, name);
      if (value?.startsWith('#')) wanted.set(decodeURIComponent(value.slice(1)), where);
    }
    for (const value of Object.values(element.properties)) {
      if (typeof value !== 'string') continue;
      for (const [, , to = ''] of value.matchAll(urlInside)) wanted.set(to, where);
    }
  });
  const doubled = [...seen]
    .filter(([, count]) => count > 1)
    .map(([id]) => `the id "${id}" stands twice`);
  const lost = [...wanted]
    .filter(([id]) => !seen.has(id))
    .map(([id, where]) => `${where} points at "${id}", which is not in the document`);
  return [...doubled, ...lost];
}
