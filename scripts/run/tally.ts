/** Counts what passed, failed and was skipped, over all stages of a test run. */

export interface Skip {
  readonly what: string;
  readonly count: number;
  /** Why, and which package to install where that would help. */
  readonly reason: string;
}

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What failed, a line each, as the end of a long run repeats it; not always one for each failure. */
  readonly faults: readonly string[];
  readonly skips: readonly Skip[];
}

export const nothing: Tally = { passed: 0, failed: 0, faults: [], skips: [] };

export const passed = (count = 1): Tally => ({ ...nothing, passed: count });
export const failed = (count = 1, faults: readonly string[] = []): Tally => ({
  ...nothing,
  failed: count,
  faults,
});
export const skipped = (what: string, reason: string, count = 1): Tally => ({
  ...nothing,
  skips: [{ what, count, reason }],
});

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
    faults: tallies.flatMap(({ faults }) => faults),
    skips: tallies.flatMap(({ skips }) => skips),
  };
}

/** `12 passed, 0 failed, 1 skipped`: the last line of a test run. */
export function closingLine({ passed, failed, skips }: Tally): string {
  const skipped = skips.reduce((total, { count }) => total + count, 0);
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
