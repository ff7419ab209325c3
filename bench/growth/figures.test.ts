import { expect, test } from 'vitest';
import { growthTable, verdictOf } from './figures.ts';

const sizes = [10, 30, 50];
const verdict = (values: readonly number[], more = {}) => verdictOf({ name: 'a', values, ...more }, sizes);

test('a straight line passes, whatever part of it is fixed', () => {
  expect(verdict([10, 30, 50])).toBe('ok');
  expect(verdict([100, 120, 140])).toBe('ok');
  expect(verdict([7, 7, 7])).toBe('ok');
});

test('more than the book grows fails, and so does a square behind a fixed part', () => {
  expect(verdict([10, 31, 51])).toMatch(/^FAILS: outgrows/u);
  expect(verdict([20, 28, 44])).toMatch(/^FAILS: bends up \(2\.0\)/u);
  expect(verdict([Number.NaN, 1, 2])).toMatch(/^FAILS/u);
});

test('a limit fails whatever the growth, also where that is not judged', () => {
  expect(verdict([90, 100, 106], { limit: 105 })).toMatch(/^FAILS: above 105/u);
  expect(verdict([90, 100, 104], { limit: 105 })).toBe('ok, limit 105');
  expect(verdict([1, 2, 1900], { limit: 1800, judged: false })).toMatch(/^FAILS: above/u);
  expect(verdict([1, 2, 1000], { judged: false })).toBe('not judged');
  expect(verdict([20, 28, 44], { even: false })).toBe('ok');
});

test('a line of the table fits the column of a page', () => {
  const figures = [{ name: 'after an edit, CPU s', values: [1234, 5678, 9012] }];
  for (const line of growthTable('Title', figures, sizes).split('\n')) expect(line.length).toBeLessThan(78);
});
