import { expect, test } from 'vitest';
import { readingMinutes } from './minutes.ts';

test('words and shown lines both take time; nothing takes less than a minute', () => {
  expect(readingMinutes(2000, 0)).toBe(10);
  expect(readingMinutes(2000, 150)).toBe(15);
  expect(readingMinutes(0, 0)).toBe(1);
});
