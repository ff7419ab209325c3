/** In the built book: each question that an author declares is answered first, by the section named. */
import { beforeAll, expect, test } from 'vitest';
import { openLocal } from '../../scripts/bench-search/local.ts';
import { isCurrent } from '../../scripts/build/key.ts';
import { readBook } from '../../src/book/read.ts';
import type { Search } from '../../src/search/query.ts';

const declared = readBook().chapters.flatMap(({ slug, front }) =>
  Object.entries((front.data.questions ?? {}) as Record<string, string>).map(
    ([question, section]) => [question, `/${slug}/#${section}`] as const,
  ),
);

let search: Search;
beforeAll(() => {
  if (!isCurrent('dist')) throw new Error('dist/ is of other sources: run npm run build first.');
  ({ search } = openLocal('dist'));
});

test('the book declares questions', () => expect(declared.length).toBeGreaterThan(60));

test.each(declared)('%s', async (question, url) => {
  const wordings = [
    question,
    question.toLowerCase().replace('?', ''),
    question.replace(/^How do I /u, 'how to '),
    question.replace(/\bmy\b/u, 'a').toUpperCase(),
  ];
  for (const wording of wordings) {
    const [row] = await search.search(wording);
    const [section] = row?.sections ?? [];
    expect(section?.url).toBe(url);
    expect(section?.title).not.toBe(row?.title);
    expect(section?.excerpt).not.toBe('');
  }
});
