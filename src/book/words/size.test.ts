import { expect, test } from 'vitest';
import { sizeOf } from './size.ts';

test.each([
  [1, '1 KB'],
  [275_230, '275 KB'],
  [1_440_000, '1.4 MB'],
  [570_000_000, '570 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeOf(bytes)).toBe(words);
});
