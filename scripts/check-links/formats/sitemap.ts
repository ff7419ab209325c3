/** Sitemaps and sitemap indexes (https://www.sitemaps.org/protocol.html). */
import type { Reference } from '../references.ts';
import type { XmlElement } from './xml.ts';

/** Locations of pages, images, videos and other sitemaps. */
const LOCATION = /^(?:[a-z]+:)?(?:loc|thumbnail_loc|content_loc|player_loc)$/;

export function sitemapReferences(elements: readonly XmlElement[]): Reference[] {
  return elements.flatMap(({ name, text, attributes }): Reference[] => {
    if (LOCATION.test(name) && text !== '') return [{ href: text, kind: 'link' }];
    const href = attributes.get('href');
    // `<xhtml:link rel="alternate" hreflang="de" href="…"/>`
    if (name.endsWith('link') && href !== undefined) return [{ href, kind: 'link' }];
    return [];
  });
}
