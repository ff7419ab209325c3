/** What a reader of data gives: the entries that are sound, and what is wrong with the others. */
import type { Finding } from '../finding.ts';

/** Where an author wrote an entry. */
export interface Placed {
  /** Path from the root. */
  readonly file: string;
  readonly line: number;
}

export interface Identified extends Placed {
  readonly id: string;
}

export interface Reading<T> {
  /** In the order of the book's parts, and of the lines in each file. */
  readonly entries: readonly T[];
  readonly findings: readonly Finding[];
}

/** Several files of one kind as one. An id that stands twice is a finding that names both places. */
export function together<T extends Placed>(readings: readonly Reading<T>[]): Reading<T> {
  const entries = readings.flatMap((reading) => reading.entries);
  return {
    entries,
    findings: [...readings.flatMap(({ findings }) => findings), ...twins(entries)],
  };
}

function twins(entries: readonly (Placed & { readonly id?: unknown })[]): Finding[] {
  const first = new Map<unknown, Placed>();
  return entries.flatMap((entry) => {
    const { id, file, line } = entry;
    const other = id === undefined ? undefined : first.get(id);
    if (other === undefined) {
      first.set(id, entry);
      return [];
    }
    const message =
      other.file === file
        ? `the id "${id}" is also on line ${other.line}. Give one of them another.`
        : `the id "${id}" is also in ${other.file}:${other.line}. Keep one of the two, or give one another id.`;
    return [{ file, line, message }];
  });
}
