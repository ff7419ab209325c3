import { expect, test } from 'vitest';
import { outdated } from './record.ts';
import type { Result } from './run.ts';

const measured = { hit1: 0.9, hit3: 1, mrr: 0.95, ndcg: 0.96, empty: 0 };
const own: Result = {
  engine: 'this book',
  start: 0,
  answered: [
    {
      query: { text: 'q', kind: 'keyword', grades: new Map(), aside: false },
      slugs: [],
      measured,
      milliseconds: 1,
      bytes: 1,
    },
  ],
};
const record = (hit1: string) =>
  `engine   hit@1\nthis book   ${hit1}  1.000  0.950  0.960  0.000\nthis book, by half\n`;

test('figures that hold are not reported', () => {
  expect(outdated(record('0.880'), own)).toEqual([]);
});

test('a figure that no longer holds is named', () => {
  expect(outdated(record('0.700'), own)).toEqual([
    'hit@1 was 0.7, is 0.900; run the benchmark with --write',
  ]);
});

test('a record without this engine is no record', () => {
  expect(outdated('', own)).toHaveLength(1);
});
