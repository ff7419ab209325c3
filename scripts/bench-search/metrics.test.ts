import { expect, test } from 'vitest';
import { mean, measure, percentile } from './metrics.ts';

const grades = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 1],
]);
const all = () => true;

test('the ideal order is perfect', () => {
  expect(measure(['a', 'b', 'c'], grades, all)).toEqual({
    hit1: 1,
    hit3: 1,
    mrr: 1,
    ndcg: 1,
    empty: 0,
  });
});

test('a page that only touches the topic is no hit', () => {
  expect(measure(['c', 'x', 'b'], grades, all)).toMatchObject({ hit1: 0, hit3: 1, mrr: 1 / 3 });
});

test('pages that are not written do not lower the ideal', () => {
  expect(measure(['b', 'c'], grades, (slug) => slug !== 'a').ndcg).toBe(1);
  expect(measure(['b', 'c'], grades, all).ndcg).toBeLessThan(1);
});

test('nothing found counts as empty', () => {
  expect(measure([], grades, all)).toMatchObject({ empty: 1, mrr: 0, ndcg: 0 });
});

test('means and percentiles', () => {
  const [good, bad] = [measure(['a'], grades, all), measure([], grades, all)];
  expect(mean([good, bad]).hit1).toBe(0.5);
  expect(percentile([4, 1, 3, 2], 0.5)).toBe(2);
  expect(percentile([1, 2, 3, 4], 0.95)).toBe(4);
  expect(percentile([], 0.5)).toBe(0);
});
