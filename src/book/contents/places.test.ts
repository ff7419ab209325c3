import { expect, test } from 'vitest';
import type { Part } from '../../data/part.ts';
import { twoParts } from '../fixture.ts';
import { placesOf, teaches } from './places.ts';

test('a slug listed twice is refused: references could not tell the two apart', () => {
  const [part] = twoParts;
  if (part === undefined) throw new Error('no part');
  expect(() => placesOf([part, part])).toThrow('"a/two" is listed twice');
});

test('a page can teach among numbered chapters without a number', () => {
  const front: Part = {
    id: 's',
    title: 'S',
    kind: 'front',
    summary: '',
    chapters: ['s/one', 's/first'],
    unnumbered: ['s/first'],
  };
  const places = placesOf([front, ...twoParts]);
  expect([...places.values()].map(({ slug, number }) => [slug, number])).toEqual([
    ['s/one', 1],
    ['s/first', undefined],
    ['a/two', 2],
    ['a/one', 3],
    ['x/extra', undefined],
  ]);
  expect(['s/first', 'a/one', 'x/extra', ''].filter((slug) => teaches(places.get(slug)))).toEqual([
    's/first',
    'a/one',
  ]);
});
