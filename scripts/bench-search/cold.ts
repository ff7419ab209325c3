/** Bytes of each query when it is the first of a session: nothing is loaded but the engine. */

import { openLocal } from './local.ts';
import { percentile } from './metrics.ts';
import type { Query } from './relevance.ts';

export async function measureCold(dist: string, queries: readonly Query[]): Promise<string> {
  const starts: number[] = [];
  const bytes: number[] = [];
  for (const { text } of queries) {
    const { search, bytes: loaded } = openLocal(dist);
    await search.start();
    starts.push(loaded());
    await search.search(text);
    bytes.push(loaded());
  }
  const kilo = (count: number) => `${(count / 1000).toFixed(1)} kB`;
  const middle = kilo(percentile(bytes, 0.5));
  return `engine and first load ${kilo(Math.max(0, ...starts))} without the page's own script, a query ${middle} (median), ${kilo(percentile(bytes, 0.95))} (95th percentile)`;
}
