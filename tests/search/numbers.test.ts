/** In the built book: each number with a comma that a page prints finds such a page first. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openLocal } from '../../scripts/bench-search/local.ts';
import { isCurrent } from '../../scripts/build/key.ts';
import { isIndexed } from '../../src/search/indexing/index-pages.ts';
import { readPage } from '../../src/search/indexing/read-page.ts';
import type { Search } from '../../src/search/query.ts';

/** Slugs of the pages that print a number, by number. */
let printed: Map<string, Set<string>>;
let search: Search;

beforeAll(() => {
  if (!isCurrent('dist')) throw new Error('dist/ is of other sources: run npm run build first.');
  ({ search } = openLocal('dist'));
  printed = new Map();
  const slugs = globSync('**/index.html', { cwd: 'dist' })
    .map((file) => dirname(file).split('\\').join('/'))
    .filter(isIndexed);
  for (const slug of slugs) {
    const page = readPage(slug, readFileSync(join('dist', slug, 'index.html'), 'utf8'));
    const text =
      page?.sections.map((section) => `${section.title} ${section.text}`).join(' ') ?? '';
    for (const [number] of text.matchAll(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,]*\d)/gu)) {
      printed.set(number, (printed.get(number) ?? new Set()).add(slug));
    }
  }
});

test('the book prints many', () => expect(printed.size).toBeGreaterThan(100));

test.each([
  ['as printed', (number: string) => number],
  ['without the comma', (number: string) => number.replaceAll(',', '')],
  ['with a space', (number: string) => number.replaceAll(',', ' ')],
])('%s', async (_how, typed) => {
  const lost: string[] = [];
  for (const [number, slugs] of printed) {
    const [row] = await search.search(typed(number), { limit: 1 });
    if (!slugs.has(row?.url.replace(/^\/|\/$/gu, '') ?? '')) lost.push(`${number}: ${row?.url}`);
  }
  expect(lost).toEqual([]);
});
