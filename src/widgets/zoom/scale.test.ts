import { expect, test } from 'vitest';
import { first, fitting, stepped } from './scale.ts';

const drawing = { width: 480, height: 320 };
const phone = { width: 360, height: 700 };
const desk = { width: 1440, height: 800 };

test('a drawing fits by its tighter side', () => {
  expect(fitting(drawing, phone)).toBe(0.75);
  expect(fitting(drawing, desk)).toBe(2.5);
  expect(fitting({ width: 10, height: 10 }, desk)).toBe(6);
});

test('it opens as large as fits, and at least as large as it was drawn', () => {
  expect(first(drawing, phone)).toBe(1);
  expect(first(drawing, desk)).toBe(2.5);
});

test.each([
  [1, 1, 1.25],
  [1, -1, 0.8],
  [0.8, -1, 0.75],
  [5, 1, 6],
  [6, 1, 6],
])('from %d by %d steps to %d on a phone', (scale, steps, next) => {
  expect(stepped(scale, steps, drawing, phone)).toBeCloseTo(next, 10);
});

test('a small drawing in a large room is not made smaller than it was drawn', () => {
  expect(stepped(1, -1, drawing, desk)).toBe(1);
});
