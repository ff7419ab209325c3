/**
 * A committed note beside each check that is too expensive to make in every run: which inputs it was made
 * of when it last was green. What depends on the unchanged inputs need not be made again by everybody; a
 * lot drawn by the commit's hash tries some of it anew, so that a note that is not true is found.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writeWhole } from '../tools/write-whole.ts';

export interface Verified {
  /** SHA-256 of the inputs, in hexadecimal digits. */
  readonly inputs: string;
  /** Day of the green run, as 2026-11-30. */
  readonly date: string;
  /** What the check took then. */
  readonly seconds: number;
  /** How many tests it counted. */
  readonly tests: number;
}

/** Something that has a record. */
export interface Item {
  readonly name: string;
  /** Path of its record. */
  readonly record: string;
  /** SHA-256 of its inputs as they are now. */
  readonly inputs: string;
  /** Why it costs too much to be drawn by lot; undefined where it does not. */
  readonly heavy?: string | undefined;
}

/** What a run makes of its items. */
export interface Plan<T extends Item = Item> {
  /** Inputs that no green run has seen. */
  readonly changed: readonly T[];
  /** Verified earlier, in the order in which the lot draws them. */
  readonly lot: readonly T[];
  /** Verified earlier and too heavy for the lot. */
  readonly heavy: readonly T[];
}

/**
 * The record in a file; undefined where there is none.
 *
 * @throws Error of one line when the file holds something else.
 */
export function readRecord(file: string): Verified | undefined {
  if (!existsSync(file)) return undefined;
  const value = parsed(readFileSync(file, 'utf8'));
  if (isVerified(value)) return value;
  throw new Error(
    `${file}: is no record of a green run. Remove the file, and a green run of npm test writes it anew.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isVerified(value: unknown): value is Verified {
  if (typeof value !== 'object' || value === null) return false;
  const { inputs, date, seconds, tests, ...others } = value as Record<string, unknown>;
  return (
    Object.keys(others).length === 0 &&
    /^[0-9a-f]{64}$/u.test(String(inputs)) &&
    /^\d{4}-\d\d-\d\d$/u.test(String(date)) &&
    [seconds, tests].every((count) => typeof count === 'number' && count >= 0)
  );
}

/** Writes a record beside its place and renames it. */
export function writeRecord(file: string, verified: Verified): void {
  writeWhole(file, `${JSON.stringify(verified, null, 2)}\n`);
}

/** Today, as records write it. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/**
 * SHA-256 over names and contents.
 *
 * @param files Paths, in any order. @param facts What else decides the result, such as a version.
 */
export function digestOf(files: readonly string[], facts: readonly string[] = []): string {
  const hash = createHash('sha256');
  for (const fact of facts) hash.update(`${fact}\0`);
  for (const file of [...files].sort()) {
    const bytes = readFileSync(file);
    // The length keeps the end of one file and the beginning of the next apart.
    hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** Names in an order that follows from the commit alone: nobody chooses it, and anybody can repeat it. */
export function lotOrder(names: readonly string[], commit: string): string[] {
  const place = (name: string) => createHash('sha256').update(`${commit}\0${name}`).digest('hex');
  return names
    .map((name) => ({ name, at: place(name) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ name }) => name);
}

/**
 * Tells apart what must be checked and what was verified earlier.
 *
 * @param all Whether the records are to be ignored. @param commit Hash that draws the lot.
 */
export function planOf<T extends Item>(
  items: readonly T[],
  { all, commit }: { readonly all: boolean; readonly commit: string },
): Plan<T> {
  const isChanged = ({ record, inputs }: T) => all || readRecord(record)?.inputs !== inputs;
  const changed = items.filter(isChanged);
  const unchanged = items.filter((item) => !changed.includes(item));
  const byName = new Map(unchanged.map((item) => [item.name, item]));
  const drawn = lotOrder([...byName.keys()], commit).flatMap((name) => byName.get(name) ?? []);
  return {
    changed,
    lot: drawn.filter(({ heavy }) => heavy === undefined),
    heavy: drawn.filter(({ heavy }) => heavy !== undefined),
  };
}
