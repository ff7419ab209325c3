/** The figures as text: what stands in docs/contributing/search as captured output. */
import type { Cold } from './cold.ts';
import { percentile } from './metrics.ts';
import type { Query } from './relevance.ts';
import { type Answered, latency, type Result, total } from './run.ts';

const columns = ['hit@1', 'hit@3', 'MRR@10', 'nDCG@10', 'empty'];

export function report(
  own: Result,
  peers: readonly Result[],
  cold: Cold,
  unwritten: readonly Query[],
): string {
  const half = (aside: boolean) => own.answered.filter(({ query }) => query.aside === aside);
  const kinds = [...new Set(own.answered.map(({ query }) => query.kind))];
  const ofKind = (kind: string) => own.answered.filter(({ query }) => query.kind === kind);
  return [
    `${own.answered.length} queries whose topic the book teaches; ${unwritten.length} not yet written`,
    '',
    line('engine', columns),
    ...[own, ...peers].map(({ engine, answered }) => row(engine, answered)),
    '',
    line(`${own.engine}, by half`, columns),
    row('tuned to', half(false)),
    row('kept aside', half(true)),
    '',
    line(`${own.engine}, by kind`, columns),
    ...kinds.map((kind) => row(`${kind} (${ofKind(kind).length})`, ofKind(kind))),
    '',
    line('cost', ['start', 'query p50', 'query p95', 'ms p50', 'ms p95']),
    ...[own, ...peers].map(cost),
    '',
    line('first query in a new tab', ['start', 'query p50', 'query p95']),
    line(own.engine, [kilo(cold.start), kilo(cold.median), kilo(cold.p95)]),
  ].join('\n');
}

const kilo = (count: number): string => `${(count / 1000).toFixed(1)} kB`;

function row(name: string, answered: readonly Answered[]): string {
  const { hit1, hit3, mrr, ndcg, empty } = total(answered);
  return line(
    name,
    [hit1, hit3, mrr, ndcg, empty].map((value) => value.toFixed(3)),
  );
}

function cost({ engine, start, answered }: Result): string {
  const bytes = answered.map((one) => one.bytes);
  return line(engine, [
    kilo(start),
    kilo(percentile(bytes, 0.5)),
    kilo(percentile(bytes, 0.95)),
    latency(answered, 0.5).toFixed(1),
    latency(answered, 0.95).toFixed(1),
  ]);
}

function line(name: string, cells: readonly string[]): string {
  return name.padEnd(26) + cells.map((cell) => cell.padStart(10)).join('');
}

/** What a person looks at to see where the order is wrong. */
export function misses({ answered }: Result): string {
  return answered
    .filter(({ measured, query }) => measured.hit1 === 0 && !query.aside)
    .map(({ query, slugs }) => {
      return `${query.kind}: ${query.text} → ${slugs.slice(0, 3).join(', ') || 'nothing'}`;
    })
    .join('\n');
}
