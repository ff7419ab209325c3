/** What the ticked statements say of a reader. No page in here, so that every case can be tested. */

export interface Rated {
  readonly pillar: string;
  /** From 1. */
  readonly level: number;
  /** Whether the reader has evidence for it. */
  readonly done: boolean;
}

/**
 * The highest level up to which every statement has evidence; 0 when the first has a gap. Evidence
 * above a gap does not count: a level is a floor, not a best day.
 */
export function levelOf(statements: readonly Rated[]): number {
  const open = statements.filter(({ done }) => !done).map(({ level }) => level);
  return open.length === 0
    ? Math.max(0, ...statements.map(({ level }) => level))
    : Math.min(...open) - 1;
}

/** The statements without evidence that stand between a reader and the next level. */
export function nextOf<T extends Rated>(statements: readonly T[]): T[] {
  const next = levelOf(statements) + 1;
  return statements.filter(({ level, done }) => level === next && !done);
}
