/** Writes lock files by uv, each in the versions that labs/constraints.txt names. */
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type Lab, projectOf } from '../../src/book/labs/lab.ts';
import { lineOf, type Pin, pinsOf } from '../../src/book/labs/lock-file.ts';
import { ensureUv } from '../run/labs/environment.ts';
import { runCommand } from '../tools/command.ts';
import { writeWhole } from '../tools/write-whole.ts';
import { constraintsFile, lockOf } from './agree.ts';

/** Where labs must be installable from wheels alone, besides the machine that writes the lock. */
const platforms = [
  'x86_64-unknown-linux-gnu',
  'aarch64-unknown-linux-gnu',
  'x86_64-apple-darwin',
  'aarch64-apple-darwin',
] as const;

/**
 * Resolves one project. What the constraints do not name is taken in its newest version and added to them.
 *
 * @returns The new lock's pins.
 * @throws Error with uv's words, or in one line when a platform has no wheel; the old lock then stands.
 */
export async function writeLock(lab: Lab): Promise<Pin[]> {
  const lock = lockOf(lab);
  const beside = `${lock}.part`;
  const constraints = relative(lab.folder, constraintsFile);
  const group = lab.folder === 'labs' ? [] : ['--group', 'dev'];
  try {
    await uv(`resolving ${lab.folder}/pyproject.toml`, lab.folder, [
      ...['pip', 'compile', 'pyproject.toml', ...group, '--quiet', '--universal'],
      ...['--generate-hashes', '--no-emit-index-url', '--no-emit-find-links'],
      ...Object.values(projectOf).flatMap((name) => ['--no-emit-package', name]),
      ...['--constraints', constraints, '--output-file', relative(lab.folder, beside)],
      ...['--custom-compile-command', `npm run lock -- ${lab.name}`],
    ]);
    const pins = pinsOf(readFileSync(beside, 'utf8'));
    for (const platform of platforms) {
      if (lab.without[platform] === undefined) await installable(lab, beside, pins, platform);
    }
    renameSync(beside, lock);
    addConstraints(pins);
    return pins;
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Tries the lock for a platform without installing it. */
async function installable(lab: Lab, lock: string, pins: readonly Pin[], platform: string) {
  // What is published in one file only is pure Python, or is built from source everywhere.
  const several = new Set(pins.filter(({ hashes }) => hashes.length > 1).map(({ name }) => name));
  await uv(`installing ${lockOf(lab)} on ${platform}`, lab.folder, [
    ...['pip', 'install', '--quiet', '--dry-run', '--no-deps', '--require-hashes'],
    // Not below .venv: uv makes the folder, and would not make an environment of it afterwards.
    ...['--target', resolve('.cache/lock'), '--python-platform', platform],
    ...[...several].flatMap((name) => ['--only-binary', name]),
    ...['--requirements', relative(lab.folder, lock)],
  ]);
}

async function uv(what: string, cwd: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runCommand(await ensureUv(), args, {
    cwd,
    timeout: 900,
    env: { MACOSX_DEPLOYMENT_TARGET: '14.0' }, // of 2023; uv takes an older one
  });
  if (code !== 0) throw new Error(`${what} failed:\n${output.trim()}`);
}

function addConstraints(pins: readonly Pin[]): void {
  const kept = constraints();
  const names = new Set(kept.map(({ name }) => name));
  const added = pins.filter(({ name }) => !names.has(name));
  if (added.length > 0) writeConstraints([...kept, ...added]);
}

/** Takes out what no lock holds any more. @param locks All of them. */
export function pruneConstraints(locks: readonly string[]): void {
  const held = new Set(
    locks
      .filter(existsSync)
      .flatMap((file) => pinsOf(readFileSync(file, 'utf8')).map(({ name }) => name)),
  );
  const kept = constraints();
  const left = kept.filter(({ name }) => held.has(name));
  if (left.length < kept.length) writeConstraints(left);
}

const constraints = () => pinsOf(readFileSync(constraintsFile, 'utf8'));

const writeConstraints = (pins: readonly Pin[]) =>
  writeWhole(constraintsFile, `${pins.map(lineOf).sort().join('\n')}\n`);
