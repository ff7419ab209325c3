import { expect, test } from 'vitest';
import { bookOf, titled } from '../fixture.ts';
import { mapSvg } from './map.ts';
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

test('the map links every chapter and draws an arc for each need', () => {
  const svg = mapSvg(stepsOf(book), (slug) => `/${slug}/`);
  expect(svg.match(/<path/gu)).toHaveLength(1);
  expect(svg).toContain('<a href="/a/one/" data-chapter="a/one"><title>1. One &amp; only</title>');
  expect(svg).toContain('viewBox="0 0 340 68"');
});
