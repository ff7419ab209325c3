import { expect, test } from 'vitest';
import { shuffled } from './order.ts';

test('parts never stand in the right order, and always in the same', () => {
  for (const count of [2, 3, 4, 5, 6]) {
    for (const seed of ['a', 'b', 'c']) {
      const order = shuffled(count, seed);
      expect(shuffled(count, seed)).toEqual(order);
      expect(order).not.toEqual([...order].sort((a, b) => a - b));
      expect([...order].sort((a, b) => a - b)).toEqual([...Array(count).keys()]);
    }
  }
});
