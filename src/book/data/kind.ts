/** One kind of data, such as the glossary: read in one way, by everything that needs it. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../files/root.ts';
import { SourceError } from '../finding.ts';
import { type DataFolder, onDisk } from './folder.ts';
import type { Reading } from './reading.ts';

export interface Kind<T> {
  /** Reads the files of a folder. */
  readonly read: (folder: DataFolder) => Reading<T>;
  /** What src/data/ holds: read once, and again when somebody has saved one of the files. */
  readonly now: () => Reading<T>;
  /**
   * The entries of src/data/.
   *
   * @throws SourceError with the first fault's own line: a page made from a part of them would lie.
   */
  readonly entries: () => readonly T[];
}

/** @param path File or folder in src/data/ that holds the kind. */
export function kindOf<T>(path: string, read: (folder: DataFolder) => Reading<T>): Kind<T> {
  let kept: { readonly stamp: string; readonly reading: Reading<T> } | undefined;
  const now = () => {
    // Sources rest while Astro builds their pages, and it asks thousands of times.
    if (kept !== undefined && import.meta.env?.PROD) return kept.reading;
    const stamp = stampOf(fromRoot(`src/data/${path}`));
    if (kept?.stamp !== stamp) kept = { stamp, reading: read(onDisk) };
    return kept.reading;
  };
  const entries = () => {
    const reading = now();
    const [fault] = reading.findings;
    if (fault !== undefined) throw new SourceError(fault);
    return reading.entries;
  };
  return { read, now, entries };
}

/** Changes whenever a file is saved, added or taken away. */
function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 'missing';
  if (!stats.isDirectory()) return `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
  return readdirSync(path)
    .map((name) => `${name} ${stampOf(join(path, name))}`)
    .join('\n');
}
