/** Packages of one part of the benchmark, which the book itself does without. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');

/** One line, which says what to run. */
export class NotInstalled extends Error {}

/**
 * Installs what a folder's lock file names, unless that is there already.
 *
 * @param name Folder below bench/ with a lock file of its own.
 * @throws NotInstalled when npm cannot install it.
 */
export function install(name: 'links' | 'search' | 'sites'): void {
  const folder = join(import.meta.dirname, name);
  const stamp = join(folder, 'node_modules', '.installed-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const shown = relative(root, folder);
  console.log(`Installing Node packages from ${shown}/package-lock.json …`);
  const { status, stderr, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    const lines = (error?.message ?? stderr).split('\n').map((line) => line.replace(/^npm error /u, ''));
    const said = lines.find((line) => / /u.test(line.trim()) && !line.startsWith('code ')) ?? `exit code ${status}`;
    throw new NotInstalled(`${shown}: npm ci failed (${said.trim()}). Run \`npm ci --prefix ${shown}\` with a network.`);
  }
  writeFileSync(stamp, lock);
}
