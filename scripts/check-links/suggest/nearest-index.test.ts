/** The index against the plain search that it stands for. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearest } from './distance.ts';
import { NearestIndex } from './nearest-index.ts';

/** Few letters, so that words are near each other, tie and begin alike. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '/', 'é', '😀'), maxLength: 24 });

it('finds what comparing with every candidate finds, ties and short words too', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), word, (candidates, wanted) => {
      expect(new NearestIndex(candidates).nearest(wanted)).toBe(nearest(wanted, candidates));
    }),
    { numRuns: 3000 },
  );
});

it('leaves a word too short to be meant wherever it stands in the list', () => {
  const candidates = ['c/', 'aaa', 'c/'];
  expect(nearest('ca', candidates)).toBe('aaa');
  expect(new NearestIndex(candidates).nearest('ca')).toBe('aaa');
});

it('finds a candidate with a few letters changed among many that begin as it does', () => {
  const candidates = Array.from(
    { length: 500 },
    (_, index) => `part-${index % 7}/chapter-${index}`,
  );
  const change = fc.tuple(fc.nat(20), fc.constantFrom('', 'x', '1', '-7'));
  fc.assert(
    fc.property(fc.nat(499), fc.array(change, { maxLength: 4 }), (index, changes) => {
      let wanted = candidates[index] as string;
      for (const [at, by] of changes) wanted = wanted.slice(0, at) + by + wanted.slice(at + 1);
      expect(new NearestIndex(candidates).nearest(wanted)).toBe(nearest(wanted, candidates));
    }),
  );
});
