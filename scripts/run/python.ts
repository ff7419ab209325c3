/** The labs' Python environment: uv from PyPI, packages from the lock file with their hashes. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runCommand } from './command.ts';

const uvVersion = '0.13.8';
const uv = '.tools/uv/bin/uv';
const environment = 'labs/.venv';
const stamp = `${environment}/.installed-lock`;

/** Runs a step of the set-up. @throws Error with the program's own words when it fails. */
async function step(what: string, program: string, args: readonly string[], cwd = '.') {
  const { code, output } = await runCommand(program, args, { cwd });
  if (code !== 0) throw new Error(`${what} failed:\n${output.trim()}`);
}

/**
 * Makes labs/.venv agree with labs/requirements.lock; does nothing when it already does.
 *
 * @returns The folder that holds its programs.
 * @throws Error in one line when Python is missing or too old, or with the tool's output.
 */
export async function installLabs(): Promise<string> {
  const lock = createHash('sha256')
    .update(readFileSync('labs/requirements.lock'))
    .update(readFileSync('labs/pyproject.toml'))
    .digest('hex');
  const bin = `${environment}/bin`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return bin;
  const version = await runCommand('python3', [
    '-c',
    'import sys; print(sys.version_info >= (3, 11))',
  ]);
  if (version.stdout.trim() !== 'True') {
    throw new Error(
      'labs/pyproject.toml: Python 3.11 or newer is missing. Install python3 and pip.',
    );
  }
  if (!existsSync(uv)) {
    const args = ['-m', 'pip', 'install', '--quiet', '--target', '.tools/uv', `uv==${uvVersion}`];
    await step('installing uv with pip', 'python3', args);
  }
  await step('making labs/.venv', uv, [
    'venv',
    '--quiet',
    '--clear',
    '--python',
    'python3',
    environment,
  ]);
  const lockFile = ['--quiet', '--require-hashes', 'requirements.lock'];
  await step('installing labs/requirements.lock', `../${uv}`, ['pip', 'sync', ...lockFile], 'labs');
  const itself = ['pip', 'install', '--quiet', '--no-deps', '--no-build-isolation', '-e', '.'];
  await step('installing flightdelay', `../${uv}`, itself, 'labs');
  writeFileSync(stamp, lock);
  return bin;
}
