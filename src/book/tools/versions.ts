/** Which version of a tool the book speaks of: the one in the labs' locks, or the one that somebody looked up. */
import { globSync } from 'node:fs';
import { fromRoot } from '../files/root.ts';
import { pinsOf } from '../labs/lock-file.ts';
import { readLabFile } from '../quoting/lab-file.ts';
import type { Tool } from './register.ts';

/** Versions by the package's name: more than one where a lock has one for each Python. */
export type Locked = ReadonlyMap<string, readonly string[]>;

/** @param texts Of lock files. */
export function lockedVersions(texts: readonly string[]): Locked {
  const versions = new Map<string, string[]>();
  for (const { name, version } of texts.flatMap(pinsOf)) {
    const known = versions.get(name) ?? [];
    if (!known.includes(version)) versions.set(name, [...known, version]);
  }
  return versions;
}

/** Whether a path from labs/ is a lock: that of a lab, of what labs share, or of the tools that serve all. */
export const isLock = (path: string): boolean =>
  /^(?:[\w-]+\/){0,2}requirements\.lock$/u.test(path);

let known: Locked | undefined;

/** What the locks in labs/ hold, read once. */
export function labVersions(): Locked {
  known ??= lockedVersions(
    globSync(['requirements.lock', '*/requirements.lock', '*/*/requirements.lock'], {
      cwd: fromRoot('labs'),
    })
      .map((path) => path.split('\\').join('/'))
      .sort()
      .map(readLabFile),
  );
  return known;
}

export interface Version {
  /** `0.165.0` */
  readonly text: string;
  /** Whether it comes from a lock; else it was looked up on the day in `checked`. */
  readonly locked: boolean;
}

/** A tool's version; undefined where it has none, as a service has none, or nobody looked. */
export function versionOf(
  { package: name, version }: Pick<Tool, 'package' | 'version'>,
  locked: Locked = labVersions(),
): Version | undefined {
  const versions = typeof name === 'string' ? locked.get(name) : undefined;
  if (versions !== undefined) return { text: versions.join(' or '), locked: true };
  return version === undefined ? undefined : { text: version, locked: false };
}
