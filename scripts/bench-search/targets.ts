/** What the search must reach. */
import type { Cold } from './cold.ts';
import { type Result, total } from './run.ts';

/** Kinds whose queries are hard for every engine. */
const hitByKind: Readonly<Record<string, number>> = { error: 0.7 };

/** Most bytes of the first load, of a first query, and of nineteen first queries in twenty. */
export const byteLimits = { start: 105_000, median: 40_000, p95: 75_000 } as const;

/** One line for each target that is missed. */
export function shortfalls({ answered }: Result, peers: readonly Result[], cold: Cold): string[] {
  const { hit1, hit3, ndcg, empty } = total(answered);
  const best = Math.max(0, ...peers.map((peer) => total(peer.answered).hit1));
  const short = [
    hit1 < 0.88 && `hit@1 ${hit1.toFixed(3)} < 0.88`,
    hit3 < 0.95 && `hit@3 ${hit3.toFixed(3)} < 0.95`,
    ndcg < 0.65 && `nDCG@10 ${ndcg.toFixed(3)} < 0.65`,
    empty > 0.01 && `empty ${empty.toFixed(3)} > 0.01`,
    cold.start > byteLimits.start && `${cold.start} bytes before the first query > 105,000`,
    cold.median > byteLimits.median && `${cold.median} bytes for half of the queries > 40,000`,
    cold.p95 > byteLimits.p95 && `${cold.p95} bytes for one query in twenty > 75,000`,
    // Where a peer leaves less room than that, being right nearly always must do.
    hit1 < Math.min(best + 0.15, 0.97) &&
      `hit@1 ${hit1.toFixed(3)} is not 0.15 ahead of ${best.toFixed(3)}`,
  ];
  const kinds = [...new Set(answered.map(({ query }) => query.kind))];
  const byKind = kinds.map((kind) => {
    const hits = total(answered.filter(({ query }) => query.kind === kind)).hit1;
    const target = hitByKind[kind] ?? 0.8;
    return hits < target && `${kind}: hit@1 ${hits.toFixed(3)} < ${target}`;
  });
  return [...short, ...byKind].filter((line) => line !== false);
}
