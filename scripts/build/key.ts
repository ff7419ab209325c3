/** Knows whether anything that a build reads has changed since the last good one. */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** In a built folder: the key of the sources that it was built from. */
export const keyFile = '.build-key';

/** What the built site depends on; tests and lab environments are not among it. */
const inputs = [
  'docs',
  'labs',
  'public',
  'src',
  'scripts',
  'bench/search/output.txt',
  'astro.config.mjs',
  'ec.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Whether a folder was built from these sources. */
export function isCurrent(folder: string, key = buildKey()): boolean {
  const file = `${folder}/${keyFile}`;
  return existsSync(file) && readFileSync(file, 'utf8') === key;
}

/** Hash over names and contents of all inputs, and over the commit (pages show their dates). */
export function buildKey(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const files = git('ls-files', '-co', '--exclude-standard', '--', ...inputs)
    .split('\n')
    .filter((file) => file !== '' && existsSync(file))
    .sort();
  const hash = createHash('sha256').update(git('log', '-1', '--format=%H'));
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file));
  for (const name of ['HANDBOOK_BASE', 'HANDBOOK_TODAY'])
    hash.update(`\0${process.env[name] ?? ''}`);
  return hash.digest('hex');
}
