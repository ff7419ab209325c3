import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctionOf, distance, type KnownWord, relativeOf, splitOf } from './correct.ts';

const known: KnownWord[] = [
  { word: 'kubernetes', weight: 5 },
  { word: 'docker', weight: 5 },
  { word: 'locker', weight: 0 },
  { word: 'monitoring', weight: 4 },
  { word: 'drift', weight: 3 },
  { word: 'data', weight: 9 },
  { word: 'container', weight: 4 },
  { word: 'containers', weight: 3 },
  { word: 'sql', weight: 4 },
];

describe('correctionOf', () => {
  test.each([
    ['kuberntes', 'kubernetes'],
    ['kubrenetes', 'kubernetes'],
    ['dokcer', 'docker'],
    ['mocker', 'docker'],
    ['monitorng', 'monitoring'],
  ])('%s was meant to be %s', (typed, meant) => {
    expect(correctionOf(typed, known)).toBe(meant);
  });
  test('leaves short and strange words alone', () => {
    expect(correctionOf('sq', known)).toBeUndefined();
    expect(correctionOf('xylophone', known)).toBeUndefined();
  });
});

test('a missing space is found', () => {
  const words = new Set(known.map(({ word }) => word));
  expect(splitOf('datadrift', words)).toBe('data drift');
  expect(splitOf('datafoo', words)).toBeUndefined();
});

test('a form that the book does not use leads to its stem', () => {
  expect(relativeOf('containerisation', known)).toBe('container');
  expect(relativeOf('dockerfiles', known)).toBe('docker');
  expect(relativeOf('serialisation', known)).toBeUndefined();
});

describe('distance', () => {
  test('counts swapped neighbors once', () => {
    expect(distance('dokcer', 'docker', 2)).toBe(1);
  });
  test('is a symmetric count of edits, cut off beyond the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const there = distance(one, other, 8);
        expect(there).toBe(distance(other, one, 8));
        expect(there === 0).toBe(one === other);
        expect(distance(one, other, 1)).toBe(Math.min(there, 2));
      }),
    );
  });
});
