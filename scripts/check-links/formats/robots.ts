/** The sitemaps that a robots.txt names (https://www.rfc-editor.org/rfc/rfc9309, sitemaps.org). */
import type { Reference } from '../references.ts';

const SITEMAP = /^[ \t]*sitemap[ \t]*:[ \t]*(?<url>[^\s#]+)/gim;

export function robotsReferences(text: string): Reference[] {
  return [...text.matchAll(SITEMAP)].map((match) => ({
    href: match.groups?.['url'] ?? '',
    kind: 'link',
  }));
}
