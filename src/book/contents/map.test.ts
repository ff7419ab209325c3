import { expect, test } from 'vitest';
import { bookOf, titled } from '../fixture.ts';
import { mapArcs } from './map.ts';
import { stepsOf } from './prerequisites.ts';

const book = bookOf(
  titled({
    'a/one': '---\ntitle: One & only\n---\n\nText.',
    'a/two': '---\ntitle: Two\nprerequisites: [a/one, a/unwritten]\n---\n\nText.',
  }),
);

test('a step builds on the written chapters only', () => {
  expect(stepsOf(book).map(({ needs }) => needs.map(({ slug }) => slug))).toEqual([[], ['a/one']]);
});

test('an arc leads from the middle of a row to that of what it builds on', () => {
  const svg = mapArcs(stepsOf(book));
  expect(svg.match(/<path/gu)).toHaveLength(1);
  expect(svg).toContain('viewBox="0 0 72 2"');
  expect(svg).toContain('d="M72 0.5C50 0.5 50 1.5 72 1.5"');
});

test('the longest arc stays in the drawing', () => {
  const many = Array.from({ length: 40 }, (_, index) => `a/c${index}`);
  const long = bookOf(
    titled(
      Object.fromEntries(
        many.map((slug, index) => [
          slug,
          index < 39 ? 'Text.' : '---\ntitle: Last\nprerequisites: [a/c0]\n---\n\nText.',
        ]),
      ),
    ),
  );
  expect(mapArcs(stepsOf(long))).toContain('d="M72 0.5C4 0.5 4 39.5 72 39.5"');
});
