/** The figures that were written down, against those of today. */
import { type Result, total } from './run.ts';

/** How far a figure may drift, as pages change, before it has to be taken again. */
const drift = 0.05;

/** One line for each recorded figure of this book's search that no longer holds. */
export function outdated(record: string, { engine, answered }: Result): string[] {
  const cells = record
    .split('\n')
    .find((line) => line.startsWith(`${engine} `))
    ?.slice(engine.length)
    .trim()
    .split(/\s+/u)
    .map(Number);
  if (cells === undefined) return [`holds no figures of ${engine}; run the benchmark with --write`];
  const { hit1, hit3, mrr, ndcg, empty } = total(answered);
  return Object.entries({
    'hit@1': hit1,
    'hit@3': hit3,
    'MRR@10': mrr,
    'nDCG@10': ndcg,
    empty,
  }).flatMap(([name, today], column) => {
    const then = cells[column] ?? Number.NaN;
    return Math.abs(then - today) <= drift
      ? []
      : [`${name} was ${then}, is ${today.toFixed(3)}; run the benchmark with --write`];
  });
}
