/**
 * What a reader has done, as one small value. It stays in the reader's browser; so this file must
 * read whatever an older book, a newer one or a half-written disk left there.
 */

/** Raise it when the form changes, and say in `upgrades` how to get there from the form before. */
export const version = 2;

export interface Check {
  /** Whether the last answer was right. */
  readonly right: boolean;
  readonly tries: number;
}

/** What a reader chose for the reading plan. */
export interface PlanChoice {
  /** Id of a path in src/data/paths.yaml. */
  readonly goal: string;
  readonly hoursAWeek: number;
  /** First day of the first week. */
  readonly start: string;
}

export interface Progress {
  readonly version: typeof version;
  /** Day on which a chapter was marked as read, by slug. */
  readonly read: Readonly<Record<string, string>>;
  /** Quick checks that were answered, by slug and then by the question's anchor. */
  readonly checks: Readonly<Record<string, Readonly<Record<string, Check>>>>;
  /** Day on which the reader had evidence for a statement, by its id. */
  readonly skills: Readonly<Record<string, string>>;
  readonly plan?: PlanChoice | undefined;
}

type Upgrade = (old: Record<string, unknown>) => Record<string, unknown>;

/** From version n to n + 1. */
const upgrades: Readonly<Record<number, Upgrade>> = {
  1: (old) => ({ ...old, skills: {} }),
};

export const empty: Progress = { version, read: {}, checks: {}, skills: {} };

/**
 * @param text What was stored or imported.
 * @returns undefined when it is none of ours: corrupt, or of a version that this book cannot read.
 */
export function parseProgress(
  text: string,
  to: number = version,
  from: Readonly<Record<number, Upgrade>> = upgrades,
): Progress | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || typeof value.version !== 'number' || value.version > to) return undefined;
  let current = value;
  for (let old = value.version; old < to; old += 1) {
    const upgrade = from[old];
    if (upgrade === undefined) return undefined;
    current = upgrade(current);
  }
  return {
    version,
    read: readDays(current.read),
    checks: readChecks(current.checks),
    skills: readDays(current.skills),
    plan: readPlan(current.plan),
  };
}

/** Keeps what has the right form and drops the rest: one bad entry must not cost the others. */
function readDays(value: unknown): Record<string, string> {
  const entries = Object.entries(isRecord(value) ? value : {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => {
      return isDay(entry[1]);
    }),
  );
}

function readPlan(value: unknown): PlanChoice | undefined {
  if (!isRecord(value)) return undefined;
  const { goal, hoursAWeek, start } = value;
  return typeof goal === 'string' && typeof hoursAWeek === 'number' && isDay(start)
    ? { goal, hoursAWeek, start }
    : undefined;
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value);
}

function readChecks(value: unknown): Record<string, Record<string, Check>> {
  const chapters = Object.entries(isRecord(value) ? value : {}).map(([slug, checks]) => {
    const kept = Object.entries(isRecord(checks) ? checks : {}).flatMap(([id, check]) =>
      isRecord(check) && typeof check.right === 'boolean' && typeof check.tries === 'number'
        ? [[id, { right: check.right, tries: check.tries }] as const]
        : [],
    );
    return [slug, Object.fromEntries(kept)] as const;
  });
  return Object.fromEntries(chapters.filter(([, checks]) => Object.keys(checks).length > 0));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @param day `2026-11-21`, or undefined to take the mark away. */
export function markRead(progress: Progress, slug: string, day: string | undefined): Progress {
  const { [slug]: _, ...others } = progress.read;
  return { ...progress, read: day === undefined ? others : { ...others, [slug]: day } };
}

export function recordCheck(
  progress: Progress,
  slug: string,
  id: string,
  right: boolean,
): Progress {
  const chapter = progress.checks[slug] ?? {};
  const check = { right, tries: (chapter[id]?.tries ?? 0) + 1 };
  return { ...progress, checks: { ...progress.checks, [slug]: { ...chapter, [id]: check } } };
}

/** Forgets the answers of a chapter; the mark that it was read stays. */
export function resetChapter(progress: Progress, slug: string): Progress {
  const { [slug]: _, ...others } = progress.checks;
  return { ...progress, checks: others };
}

/** Whether the last answer of a question was wrong. */
export function isMissed(progress: Progress, slug: string, id: string): boolean {
  return progress.checks[slug]?.[id]?.right === false;
}

/** How many of a chapter's questions were last answered right. Answers to questions since removed do not count. */
export function scoreOf(progress: Progress, slug: string, ids: readonly string[]): number {
  return ids.filter((id) => progress.checks[slug]?.[id]?.right === true).length;
}
