/** What a file of the site refers to, whatever its format. */
import { readFileSync } from 'node:fs';
import { findCssUrls } from '../css/urls.ts';
import { type FeedReference, feedReferences, jsonFeedReferences } from '../formats/feed.ts';
import { robotsReferences } from '../formats/robots.ts';
import { sitemapReferences } from '../formats/sitemap.ts';
import { svgAnchors, svgReferences } from '../formats/svg.ts';
import { manifestReferences } from '../formats/web-manifest.ts';
import { readXml, rootName } from '../formats/xml.ts';
import { decodeBytes } from '../html/decode.ts';
import { toUtf8Bytes } from '../html/encoding.ts';
import type { SiteFile } from './site.ts';
import { filePath } from './walk.ts';

export interface Document {
  readonly references: readonly FeedReference[];
  readonly anchors?: ReadonlySet<string>;
}

/** The bytes of a file, as a string of UTF-8. */
export function readBytes(siteDir: string, file: SiteFile): string {
  return toUtf8Bytes(readFileSync(filePath(siteDir, file.name)));
}

/** Readers by the end of a file's name; HTML pages have a reader of their own. */
const READERS: readonly [RegExp, (bytes: string) => Document][] = [
  [/\.css$/i, readStyleSheet],
  [/\.svg$/i, readSvg],
  [/\.(?:xml|rss|atom|rdf)$/i, readXmlDocument],
  [/\.webmanifest$/i, readManifest],
  [/(?:^|\/)robots\.txt$/i, (bytes) => ({ references: robotsReferences(decodeBytes(bytes)) })],
  [/(?:^|\/)feed\.json$/i, (bytes) => ({ references: jsonFeedReferences(decodeBytes(bytes)) })],
];

/** The reader of a file, or `undefined` for one that refers to nothing. */
export function readerOf(name: string): ((bytes: string) => Document) | undefined {
  return READERS.find(([pattern]) => pattern.test(name))?.[1];
}

export function readManifest(bytes: string): Document {
  return { references: manifestReferences(decodeBytes(bytes)) };
}

function readStyleSheet(bytes: string): Document {
  const urls = findCssUrls(decodeBytes(bytes));
  return { references: urls.map((href) => ({ href, kind: 'css' })) };
}

function readSvg(bytes: string): Document {
  const elements = readXml(bytes);
  return { references: svgReferences(elements), anchors: svgAnchors(elements) };
}

function readXmlDocument(bytes: string): Document {
  switch (rootName(bytes)) {
    case 'urlset':
    case 'sitemapindex':
      return { references: sitemapReferences(readXml(bytes)) };
    case 'rss':
    case 'feed':
    case 'rdf:rdf':
      return { references: feedReferences(readXml(bytes)) };
    default:
      return { references: [] };
  }
}
