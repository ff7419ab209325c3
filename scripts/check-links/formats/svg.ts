/** What a picture in SVG refers to and what fragments may name in it. */
import { findCssUrls } from '../css/urls.ts';
import type { Reference } from '../references.ts';
import type { XmlElement } from './xml.ts';

export function svgReferences(elements: readonly XmlElement[]): Reference[] {
  const references: Reference[] = [];
  for (const { name, text, attributes } of elements) {
    const href = attributes.get('href') ?? attributes.get('xlink:href');
    // Editors leave references to parts that they removed; they hurt nobody.
    if (href !== undefined && href !== '' && !href.startsWith('#')) {
      references.push({ href, kind: 'link' });
    }
    const css = name === 'style' ? text : (attributes.get('style') ?? '');
    for (const url of findCssUrls(css)) references.push({ href: url, kind: 'css' });
  }
  return references;
}

export function svgAnchors(elements: readonly XmlElement[]): Set<string> {
  return new Set(elements.flatMap(({ attributes }) => attributes.get('id') ?? []));
}
