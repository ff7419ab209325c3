import { describe, expect, test } from 'vitest';
import type { Part } from '../data/part.ts';
import { buildBook } from './book.ts';
import { twoParts } from './fixture.ts';

const page = (slug: string, body: string) => ({
  file: `docs/${slug}.mdx`,
  slug,
  text: `---\ntitle: Title of ${slug}\n---\n\n${body}`,
});

const book = buildBook([page('x/extra', ''), page('a/one', ''), page('a/two', '')], twoParts);

test('orders chapters as the contents say and numbers them through the book', () => {
  expect(book.chapters.map(({ slug, place }) => [slug, place?.number])).toEqual([
    ['a/two', 1],
    ['a/one', 2],
    ['x/extra', undefined],
  ]);
  expect(book.bySlug.get('a/one')?.title).toBe('Title of a/one');
});

describe('a draft', () => {
  const draft = {
    ...page('a/two', ''),
    text: '---\ntitle: Two\ndraft: true\n---\n\nSee <Ref to="a/one" />.',
  };
  const more = { ...page('b/one', ''), text: draft.text };
  const listed: Part[] = [
    ...twoParts,
    { id: 'b', title: 'B', kind: 'pillar', summary: '', chapters: ['b/one'] },
  ];
  const pages = [draft, page('a/one', ''), page('x/extra', ''), more];

  test('is not there for readers: no page, no number, no place, no part of its own', () => {
    const hidden = buildBook(pages, listed);
    expect(hidden.chapters.map(({ slug, place }) => [slug, place?.number])).toEqual([
      ['a/one', 1],
      ['x/extra', undefined],
    ]);
    expect(hidden.bySlug.has('a/two')).toBe(false);
    expect(hidden.contents.map(({ id, chapters }) => [id, chapters])).toEqual([
      ['a', ['a/one']],
      ['x', ['x/extra']],
    ]);
  });

  test('is a chapter like the others while its author writes', () => {
    const shown = buildBook(pages, listed, { drafts: 'shown' });
    expect(shown.chapters.map(({ slug, draft: is, place }) => [slug, is, place?.number])).toEqual([
      ['a/two', true, 1],
      ['a/one', false, 2],
      ['x/extra', false, undefined],
      ['b/one', true, 3],
    ]);
    expect(shown.contents).toBe(listed);
  });
});
