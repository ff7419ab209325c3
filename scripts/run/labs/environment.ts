/** The Python environments: uv from PyPI, and for each lab the packages of its lock file. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Lab } from '../../../src/book/labs/lab.ts';
import { runCommand } from '../../tools/command.ts';

const uvVersion = '0.13.8';
const uvFolder = '.tools/uv';

/** Seconds after which an installation is taken for one that hangs. */
const limit = 1800;

/** Runs a step of the set-up. @throws Error with the program's own words when it fails. */
async function step(what: string, program: string, args: readonly string[], cwd = '.') {
  const { code, output } = await runCommand(program, args, { cwd, timeout: limit });
  if (code !== 0) throw new Error(`${what} failed:\n${output.trim()}`);
}

/** Does a thing once, however many ask for it at the same time. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * Version of the machine's Python, as `3.11`.
 *
 * @throws Error in one line when Python is missing or too old.
 */
export const pythonVersion = once(async (): Promise<string> => {
  const asked = "import sys; print('%d.%d' % sys.version_info[:2])";
  const { stdout } = await runCommand('python3', ['-c', asked]);
  const [major = 0, minor = 0] = stdout.trim().split('.').map(Number);
  if (major === 3 && minor >= 11) return stdout.trim();
  throw new Error('labs/pyproject.toml: Python 3.11 or newer is missing. Install python3 and pip.');
});

/** This machine, as `[tool.handbook.without]` names platforms. */
export const platform = [
  process.arch === 'arm64' ? 'aarch64' : 'x86_64',
  process.platform === 'darwin' ? 'apple-darwin' : 'unknown-linux-gnu',
].join('-');

/** Path of uv, which is installed if need be. */
export const ensureUv = once(async (): Promise<string> => {
  const uv = resolve(uvFolder, 'bin/uv');
  await pythonVersion();
  if (!existsSync(uv)) {
    const args = ['-m', 'pip', 'install', '--quiet', '--target', uvFolder, `uv==${uvVersion}`];
    await step('installing uv with pip', 'python3', args);
  }
  return uv;
});

/** What all labs are formatted and linted with. @returns The folder of its programs. */
export const ensureTools = once(() => ensure('labs', []));

/**
 * Makes the lab's environment agree with its lock file; does nothing when it already does.
 *
 * @returns The folder that holds its programs.
 * @throws Error in one line when Python is missing or too old, or with the tool's output.
 */
export const ensureEnvironment = ({ folder, packages }: Lab): Promise<string> =>
  ensure(folder, packages);

async function ensure(folder: string, packages: Lab['packages']): Promise<string> {
  const bin = `${folder}/.venv/bin`;
  const stamp = `${folder}/.venv/.installed-lock`;
  const lock = `${folder}/requirements.lock`;
  const wanted = createHash('sha256').update(await pythonVersion());
  // What builds the packages by path stands in the lock of labs/.
  const built = packages.map((name) => `labs/${name}/pyproject.toml`);
  const own = [lock, `${folder}/pyproject.toml`, 'labs/requirements.lock'];
  for (const file of [...own, ...built]) wanted.update(readFileSync(file));
  const digest = wanted.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return bin;
  const uv = await ensureUv();
  const venv = ['venv', '--quiet', '--clear', '--python', 'python3', '.venv'];
  await step(`making ${folder}/.venv`, uv, venv, folder);
  const sync = ['pip', 'sync', '--quiet', '--require-hashes', 'requirements.lock'];
  await step(`installing ${lock}`, uv, sync, folder);
  if (packages.length > 0) {
    const from = (path: string) => relative(folder, path) || '.';
    await step(
      `installing ${packages.join(' and ')} for ${folder}`,
      uv,
      [
        ...['pip', 'install', '--quiet', '--no-deps'],
        ...['--build-constraints', from('labs/requirements.lock')],
        ...packages.flatMap((name) => ['-e', from(`labs/${name}`)]),
      ],
      folder,
    );
  }
  writeFileSync(stamp, digest);
  return bin;
}
