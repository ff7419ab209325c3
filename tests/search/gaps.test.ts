/** In the built book: who asks for a chapter of the plan is told that there is none yet, and others are not. */
import { beforeAll, expect, test } from 'vitest';
import { openLocal } from '../../scripts/bench-search/local.ts';
import { isTaught, readQueries } from '../../scripts/bench-search/relevance.ts';
import { isCurrent } from '../../scripts/build/key.ts';
import { readBook } from '../../src/book/read.ts';
import { concepts } from '../../src/book/topics/concepts.ts';
import { planned } from '../../src/book/topics/planned.ts';
import type { Search } from '../../src/search/query.ts';

const book = readBook();
const gaps = planned.entries();
const queries = readQueries('tests/search/queries.yaml');
const slugs = new Set(book.bySlug.keys());

let search: Search;
beforeAll(() => {
  if (!isCurrent('dist')) throw new Error('dist/ is of other sources: run npm run build first.');
  ({ search } = openLocal('dist'));
});

/** Whether another missing chapter, too, is found by these words. */
function alsoSays(slug: string | undefined, word: string): boolean {
  const own = gaps.find(({ id }) => id === slug);
  const said = concepts.entries().filter(({ at }) => slug !== undefined && at.includes(slug));
  const all = [...(own?.words ?? []), ...said.flatMap((concept) => concept.said)];
  return all.some((one) => one.toLowerCase() === word.toLowerCase());
}

/** Slug of the chapter that is said to be missing. */
async function missing(query: string): Promise<string | undefined> {
  const { gap } = await search.ask(query);
  return gaps.find(({ title }) => title === gap?.title)?.id;
}

test.each(gaps.map(({ id, title, words, near }) => [id, title, words, near] as const))(
  '%s is admitted by its title and each of its words, with pages to read meanwhile',
  async (id, title, words, near) => {
    const { gap } = await search.ask(title);
    expect(gap?.title).toBe(title);
    expect(gap?.near.map(({ url }) => url)).toEqual(near.map((slug) => `/${slug}/`));
    for (const word of words) {
      const found = await missing(word);
      const named = found === id || alsoSays(found, word);
      expect([word, found, named]).toEqual([word, found, true]);
    }
  },
);

test('no question that a chapter answers, and no title of one, is called missing', async () => {
  for (const { front, title, slug } of book.chapters) {
    if (slug.startsWith('contributing/')) continue;
    for (const query of [title, ...Object.keys((front.data.questions ?? {}) as object)]) {
      expect([query, await missing(query)]).toEqual([query, undefined]);
    }
  }
});

test('of what readers type, four in five questions for a missing chapter are known as such, the others not', async () => {
  const asked = await Promise.all(
    queries.map(async (query) => ({ query, slug: await missing(query.text) })),
  );
  const [taught, unwritten] = [true, false].map((wanted) =>
    asked.filter(({ query }) => isTaught(query, slugs) === wanted),
  );
  const wrong = [
    ...(taught ?? []).filter(({ query, slug }) => slug !== undefined && !query.grades.has(slug)),
    ...(unwritten ?? []).filter(
      ({ query, slug }) => slug !== undefined && (query.grades.get(slug) ?? 0) < 2,
    ),
  ];
  expect(wrong.map(({ query, slug }) => `${query.text}: ${slug}`)).toEqual([]);
  const admitted = unwritten?.filter(({ slug }) => slug !== undefined) ?? [];
  expect(admitted.length / (unwritten?.length ?? 0)).toBeGreaterThan(0.8);
});
