import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, nearest } from './nearest.ts';

test('finds what was probably meant, and nothing when nothing is near', () => {
  expect(nearest('prerequisits', ['title', 'prerequisites'])).toBe('prerequisites');
  expect(nearest('color', ['title', 'prerequisites'])).toBeUndefined();
});

test('is a distance: zero on itself, symmetric, at most the longer length', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(distance(a, a)).toBe(0);
      expect(distance(a, b)).toBe(distance(b, a));
      expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});
