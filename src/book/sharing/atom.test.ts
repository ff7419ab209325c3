import { expect, test } from 'vitest';
import { atomFeed } from './atom.ts';

test('has the newest change first, a stable id each, and escapes text', () => {
  const change = (id: string, day: string) => ({
    id,
    date: new Date(`${day}T00:00:00Z`),
    title: `A & ${id}`,
    text: '1 < 2',
  });
  const feed = atomFeed([change('old', '2026-01-01'), change('new', '2026-02-01')], {
    title: 'Book',
    url: 'https://example.org/b/',
  });
  expect(feed.indexOf('#new')).toBeLessThan(feed.indexOf('#old'));
  expect(feed).toContain('<updated>2026-02-01T00:00:00.000Z</updated>\n  <link rel="self"');
  expect(feed).toContain('<title>A &amp; new</title>');
  expect(feed).toContain('1 &lt; 2');
});
