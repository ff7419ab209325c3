import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frontCode } from './front-code.ts';
import { decodeWords, encodeWords } from './word-list.ts';

test('words come back as they went in, sorted', () => {
  const word = fc.stringMatching(/^[a-z0-9é]{1,60}$/u);
  fc.assert(
    fc.property(fc.uniqueArray(word), (words) => {
      const known = words.map((word, index) => ({ word, weight: index % 10 }));
      const sorted = [...known].sort((a, b) => (a.word < b.word ? -1 : 1));
      expect(decodeWords(encodeWords(known))).toEqual(sorted);
    }),
  );
});

test('what neighbors share is written once', () => {
  expect(frontCode(['batch', 'batches', 'batching'])).toBe('0batch\n5es\n5ing');
});
