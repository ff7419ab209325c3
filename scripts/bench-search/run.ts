/** Asks one engine every query and measures what it gives. */
import type { Engine } from './engine.ts';
import { type Measured, mean, measure, percentile } from './metrics.ts';
import type { Query } from './relevance.ts';

export interface Answered {
  readonly query: Query;
  readonly slugs: readonly string[];
  readonly measured: Measured;
  readonly milliseconds: number;
  readonly bytes: number;
}

export interface Result {
  readonly engine: string;
  readonly answered: readonly Answered[];
  /** Bytes before the first query. */
  readonly start: number;
}

export async function run(
  engine: Engine,
  queries: readonly Query[],
  exists: (slug: string) => boolean,
): Promise<Result> {
  const start = engine.bytes();
  const answered: Answered[] = [];
  for (const query of queries) {
    const began = performance.now();
    const slugs = await engine.search(query.text);
    const milliseconds = performance.now() - began;
    const measured = measure(slugs, query.grades, exists);
    answered.push({ query, slugs, measured, milliseconds, bytes: engine.bytes() });
  }
  return { engine: engine.name, answered, start };
}

export function total(answered: readonly Answered[]): Measured {
  return mean(answered.map(({ measured }) => measured));
}

export function latency(answered: readonly Answered[], share: number): number {
  return percentile(
    answered.map(({ milliseconds }) => milliseconds),
    share,
  );
}
