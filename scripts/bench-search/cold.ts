/** Bytes of each query when it is the first of a session: nothing is loaded but the engine. */

import { openLocal } from './local.ts';
import { percentile } from './metrics.ts';
import type { Query } from './relevance.ts';

/** Bytes over the wire, text compressed. */
export interface Cold {
  /** Engine and first load, without the page's own script. */
  readonly start: number;
  /** One query, median and 95th percentile. */
  readonly median: number;
  readonly p95: number;
}

export async function measureCold(dist: string, queries: readonly Query[]): Promise<Cold> {
  const starts: number[] = [];
  const bytes: number[] = [];
  for (const { text } of queries) {
    const { search, bytes: loaded } = openLocal(dist);
    await search.start();
    starts.push(loaded());
    await search.search(text);
    bytes.push(loaded());
  }
  return {
    start: Math.max(0, ...starts),
    median: percentile(bytes, 0.5),
    p95: percentile(bytes, 0.95),
  };
}
