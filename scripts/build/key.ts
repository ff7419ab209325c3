/** Knows whether anything that a build reads has changed since the last good one. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { git } from '../../src/book/files/git.ts';
import { sourceFiles } from '../../src/book/files/source-files.ts';

/** In a built folder: the key of the sources that it was built from. */
export const keyFile = '.build-key';

/** Whether a folder was built from these sources. */
export function isCurrent(folder: string, key = buildKey()): boolean {
  const file = `${folder}/${keyFile}`;
  return existsSync(file) && readFileSync(file, 'utf8') === key;
}

/** Hash over names and contents of all inputs, and over the commit (pages show their dates). */
export function buildKey(): string {
  const hash = createHash('sha256').update(git('log', '-1', '--format=%H'));
  // Records of test runs stand on no page, and each run may write some.
  const files = sourceFiles().filter((file) => !file.endsWith('verified.json'));
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file));
  for (const name of ['HANDBOOK_BASE', 'HANDBOOK_TODAY'])
    hash.update(`\0${process.env[name] ?? ''}`);
  return hash.digest('hex');
}
