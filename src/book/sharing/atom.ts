/** The changelog as an Atom feed (RFC 4287). */
import { plainWords } from '../words/inline-code.ts';
import type { Change } from './changelog.ts';

export interface FeedSite {
  readonly title: string;
  /** Origin and base path, with a slash at the end. */
  readonly url: string;
}

const escaped = (text: string) =>
  text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');

/** @param changes In any order; the feed has the newest first. */
export function atomFeed(
  changes: readonly Omit<Change, 'file' | 'line'>[],
  { title, url }: FeedSite,
): string {
  const sorted = [...changes].sort((a, b) => b.date.getTime() - a.date.getTime());
  const updated = (sorted[0]?.date ?? new Date(0)).toISOString();
  const entries = sorted.map(
    (change) => `  <entry>
    <id>${escaped(`${url}appendix/changelog/#${change.id}`)}</id>
    <title>${escaped(plainWords(change.title))}</title>
    <updated>${change.date.toISOString()}</updated>
    <link href="${escaped(`${url}appendix/changelog/#${change.id}`)}"/>
    <content type="text">${escaped(plainWords(change.text))}</content>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escaped(url)}</id>
  <title>${escaped(title)}</title>
  <updated>${updated}</updated>
  <link rel="self" href="${escaped(`${url}changes.xml`)}"/>
  <link href="${escaped(`${url}appendix/changelog/`)}"/>
  <author><name>${escaped(title)}</name></author>
${entries.join('')}</feed>
`;
}
