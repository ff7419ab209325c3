import { expect, test } from 'vitest';
import { initialOf } from './initial.ts';

test.each([
  ['accountable', 'A'],
  ['État', 'E'],
  ['2-core machine', '#'],
  ['…', '#'],
  ['', '#'],
])('%s stands under %s', (words, letter) => {
  expect(initialOf(words)).toBe(letter);
});
