import { expect, test } from 'vitest';
import type { Part } from '../data/part.ts';
import { buildBook } from './book.ts';

const contents: Part[] = [
  { id: 'a', title: 'A', kind: 'pillar', summary: '', chapters: ['a/two', 'a/one'] },
  { id: 'x', title: 'X', kind: 'appendix', summary: '', chapters: ['x/extra'] },
];

const page = (slug: string, body: string) => ({
  file: `docs/${slug}.mdx`,
  slug,
  text: `---\ntitle: Title of ${slug}\n---\n\n${body}`,
});

const book = buildBook(
  [
    page('x/extra', '<Table id="kinds" caption="c">\n\n</Table>'),
    page('a/one', '## Batching\n\n<Figure id="fig" />\n\n<Figure id="shared" />'),
    page('a/two', '## First\n\n## Second\n\n<Figure id="shared" />'),
  ],
  contents,
);

test('orders chapters as the contents say and numbers them through the book', () => {
  expect(book.chapters.map(({ slug, place }) => [slug, place?.number])).toEqual([
    ['a/two', 1],
    ['a/one', 2],
    ['x/extra', undefined],
  ]);
  expect(book.bySlug.get('a/one')?.title).toBe('Title of a/one');
});
