/** The changelog as an Atom feed (RFC 4287). */
export interface Change {
  readonly id: string;
  readonly date: Date;
  readonly title: string;
  readonly text: string;
}

export interface FeedSite {
  readonly title: string;
  /** Origin and base path, with a slash at the end. */
  readonly url: string;
}

const escape = (text: string) =>
  text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');

/** @param changes In any order; the feed has the newest first. */
export function atomFeed(changes: readonly Change[], { title, url }: FeedSite): string {
  const sorted = [...changes].sort((a, b) => b.date.getTime() - a.date.getTime());
  const updated = (sorted[0]?.date ?? new Date(0)).toISOString();
  const entries = sorted.map(
    (change) => `  <entry>
    <id>${escape(`${url}appendix/changelog/#${change.id}`)}</id>
    <title>${escape(change.title)}</title>
    <updated>${change.date.toISOString()}</updated>
    <link href="${escape(`${url}appendix/changelog/#${change.id}`)}"/>
    <content type="text">${escape(change.text)}</content>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escape(url)}</id>
  <title>${escape(title)}</title>
  <updated>${updated}</updated>
  <link rel="self" href="${escape(`${url}changes.xml`)}"/>
  <link href="${escape(`${url}appendix/changelog/`)}"/>
  <author><name>${escape(title)}</name></author>
${entries.join('')}</feed>
`;
}
