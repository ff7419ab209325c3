/**
 * How good an order of pages is: hit@k, reciprocal rank, and nDCG with gains 2^grade - 1 (Järvelin
 * and Kekäläinen 2002; Burges et al. 2005 for the gains).
 */

export interface Measured {
  readonly hit1: number;
  readonly hit3: number;
  readonly mrr: number;
  readonly ndcg: number;
  readonly empty: number;
}

/** A page with at least this grade is a right answer. */
const right = 2;

/** @param slugs Pages in the order shown, each once. */
export function measure(
  slugs: readonly string[],
  grades: ReadonlyMap<string, number>,
  exists: (slug: string) => boolean,
): Measured {
  const first = slugs.slice(0, 10).findIndex((slug) => (grades.get(slug) ?? 0) >= right);
  const ideal = [...grades]
    .filter(([slug]) => exists(slug))
    .map(([, grade]) => grade)
    .sort((a, b) => b - a);
  const gains = slugs.slice(0, 10).map((slug) => grades.get(slug) ?? 0);
  return {
    hit1: first === 0 ? 1 : 0,
    hit3: first >= 0 && first < 3 ? 1 : 0,
    mrr: first < 0 ? 0 : 1 / (first + 1),
    ndcg: discounted(gains) / Math.max(discounted(ideal), Number.MIN_VALUE),
    empty: slugs.length === 0 ? 1 : 0,
  };
}

function discounted(grades: readonly number[]): number {
  return grades
    .slice(0, 10)
    .reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}

/** Mean of each measure; zeros for no queries. */
export function mean(all: readonly Measured[]): Measured {
  const of = (pick: keyof Measured) =>
    all.reduce((sum, one) => sum + one[pick], 0) / Math.max(1, all.length);
  return {
    hit1: of('hit1'),
    hit3: of('hit3'),
    mrr: of('mrr'),
    ndcg: of('ndcg'),
    empty: of('empty'),
  };
}

/** The value that a share of the numbers does not exceed (nearest rank). */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
