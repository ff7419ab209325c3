import { expect, test } from 'vitest';
import type { Part } from '../../data/part.ts';
import { buildBook } from '../book.ts';
import { answeredParts, answersOfChapter } from './answers.ts';

const part = (id: string, kind: Part['kind'], chapters: string[]): Part => ({
  id,
  title: id,
  kind,
  summary: '',
  chapters,
});
const quiz = (id: string) => `<Quiz id="${id}" objective="a">\n\n- a\n\n</Quiz>\n`;
const text = (body: string) => `---\ntitle: T\n---\n\n${body}`;
const source = (slug: string, body: string) => ({
  slug,
  file: `docs/${slug}.mdx`,
  text: text(body),
});

const book = buildBook(
  [
    source('b/two', quiz('q-two')),
    source('a/one', quiz('q-one')),
    source('a/none', 'Words.'),
    source('c/silent', 'Words.'),
    source('x/help', quiz('q-help')),
  ],
  [
    part('a', 'front', ['a/one', 'a/none']),
    part('c', 'pillar', ['c/silent']),
    part('b', 'pillar', ['b/two']),
    part('x', 'appendix', ['x/help']),
  ],
);

test('a page is made of each part that asks something, in the order of the book', () => {
  const found = answeredParts(book.chapters).map(({ part: { id }, chapters }) => [
    id,
    chapters.map(({ slug }) => slug),
  ]);
  expect(found).toEqual([
    ['a', ['a/one']],
    ['b', ['b/two']],
  ]);
});

test('answers have an address where their chapter has a number, and only there', () => {
  const [one, help] = ['a/one', 'x/help'].map((slug) => {
    const chapter = book.bySlug.get(slug);
    return chapter && answersOfChapter(chapter);
  });
  expect(one).toBe('appendix/answers/a/#a-one');
  expect(help).toBeUndefined();
});
