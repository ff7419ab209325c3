/**
 * Feeds: RSS 2.0 (https://www.rssboard.org/rss-specification), RSS 1.0, Atom (RFC 4287) and JSON
 * Feed (https://jsonfeed.org/version/1.1), with the HTML inside their entries.
 */
import { encodeBytes } from '../html/decode.ts';
import { Page } from '../html/page.ts';
import type { Reference } from '../references.ts';
import type { XmlElement } from './xml.ts';

const FEED_URL_ATTRIBUTES = ['href', 'src', 'url', 'rdf:resource'];
const ENTRY = /^(?:item|entry)$/;
const HTML_ELEMENTS = /^(?:content:encoded|description|summary|content|itunes:summary)$/;

export interface FeedReference extends Reference {
  /** Address of the entry, where references in its HTML start from. */
  readonly from?: string;
}

export function feedReferences(elements: readonly XmlElement[]): FeedReference[] {
  const references: FeedReference[] = [];
  let entryLink: string | undefined;
  for (const { name, text, attributes, parents } of elements) {
    if (ENTRY.test(name)) entryLink = undefined;
    if (name === 'rss' || name === 'feed' || name === 'rdf:rdf') continue;

    if ((name === 'link' || name === 'comments') && text !== '') {
      references.push({ href: text, kind: 'link' });
      if (name === 'link' && ENTRY.test(parents.at(-1) ?? '')) entryLink = text;
    } else if (name === 'url' && parents.at(-1) === 'image' && text !== '') {
      references.push({ href: text, kind: 'link' });
    } else if (name === 'guid' && attributes.get('ispermalink') !== 'false' && isUrl(text)) {
      references.push({ href: text, kind: 'link' });
    } else if ((name === 'icon' || name === 'logo' || name === 'uri') && text !== '') {
      references.push({ href: text, kind: 'link' });
    } else if (HTML_ELEMENTS.test(name) && text.includes('<')) {
      references.push(...htmlReferences(text, entryLink));
    }
    if (name.startsWith('category')) continue;
    for (const attribute of FEED_URL_ATTRIBUTES) {
      const href = attributes.get(attribute);
      if (href === undefined || href === '') continue;
      references.push({ href, kind: 'link' });
      const isEntryLink = name === 'link' && (attributes.get('rel') ?? 'alternate') === 'alternate';
      if (isEntryLink && ENTRY.test(parents.at(-1) ?? '')) entryLink = href;
    }
  }
  return references;
}

export function jsonFeedReferences(json: string): FeedReference[] {
  let feed: unknown;
  try {
    feed = JSON.parse(json);
  } catch {
    return [];
  }
  if (!isRecord(feed) || !String(feed['version']).startsWith('https://jsonfeed.org/')) return [];
  const references: FeedReference[] = [];
  const add = (holder: Record<string, unknown>, ...keys: string[]) => {
    for (const key of keys) {
      const href = holder[key];
      if (typeof href === 'string' && href !== '') references.push({ href, kind: 'link' });
    }
  };
  add(feed, 'home_page_url', 'feed_url', 'next_url', 'icon', 'favicon');
  for (const item of records(feed['items'])) {
    add(item, 'url', 'external_url', 'image', 'banner_image');
    for (const attachment of records(item['attachments'])) add(attachment, 'url');
    const { content_html: html, url } = item;
    if (typeof html === 'string') {
      references.push(...htmlReferences(html, typeof url === 'string' ? url : undefined));
    }
  }
  return references;
}

function htmlReferences(html: string, from: string | undefined): FeedReference[] {
  const { references } = new Page(encodeBytes(html));
  return references.map((reference) => (from === undefined ? reference : { ...reference, from }));
}

const isUrl = (text: string): boolean => /^(?:https?:\/\/|\/)/.test(text);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const records = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];
