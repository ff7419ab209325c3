/** What installing a lab costs a reader: its zip is installed with nothing in the cache. */
import { globSync, lstatSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { filesAlone, pairsOf } from '../../../src/book/labs/alone.ts';
import { type Install, installFile } from '../../../src/book/labs/install.ts';
import type { Lab } from '../../../src/book/labs/lab.ts';
import { readBook } from '../../../src/book/read.ts';
import { project } from '../../../src/project/project.ts';
import { runCommand } from '../../tools/command.ts';
import { writeWhole } from '../../tools/write-whole.ts';
import { today } from '../record.ts';
import { ensureUv } from './environment.ts';

/** Seconds after which an installation is taken for one that hangs. */
const limit = 1800;

/**
 * Measures, and keeps it beside the lab's time.
 *
 * @throws Error of one line when no finished chapter has the lab, or with the program's words when it fails.
 */
export async function measureInstall(lab: Lab): Promise<Install> {
  const pair = pairsOf(readBook()).find((it) => it.lab.name === lab.name);
  if (pair === undefined) throw new Error(`${lab.folder}: no finished chapter has this lab.`);
  const place = mkdtempSync(join(tmpdir(), 'handbook-install-'));
  try {
    const folder = join(place, 'lab');
    for (const [path, bytes] of filesAlone(pair, project)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const uv = await ensureUv();
    const start = performance.now();
    await step(uv, ['sync', '--quiet'], folder, { UV_CACHE_DIR: join(place, 'cache') });
    const seconds = Math.round((performance.now() - start) / 1000);
    const wheels = join(place, 'wheels');
    await step(
      'python3',
      ['-m', 'pip', 'download', '--quiet', '--no-deps', '-d', wheels, '-r', 'requirements.lock'],
      folder,
    );
    const install: Install = {
      seconds,
      download: megabytes(wheels),
      disk: megabytes(join(folder, '.venv')),
      measured: today(),
      machine: machine(),
    };
    writeWhole(resolve('labs', installFile(lab.name)), `${JSON.stringify(install)}\n`);
    return install;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function step(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
) {
  const { code, output } = await runCommand(program, args, {
    cwd,
    timeout: limit,
    env: { ...env, VIRTUAL_ENV: undefined, UV_PYTHON_PREFERENCE: 'only-system' },
  });
  if (code !== 0) throw new Error(`${[program, ...args].join(' ')} failed:\n${output.trim()}`);
}

/** Sizes of all files below a folder, in millions of bytes. */
function megabytes(folder: string): number {
  const bytes = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => lstatSync(join(entry.parentPath, entry.name)).size);
  return Math.round(bytes.reduce((total, size) => total + size, 0) / 1e6);
}

/** As labs say it of their measurements: `2-core x86-64, Linux`. */
function machine(): string {
  const system = { linux: 'Linux', darwin: 'Darwin', win32: 'Windows' }[String(process.platform)];
  const processor = process.arch === 'x64' ? 'x86-64' : process.arch;
  return `${cpus().length}-core ${processor}, ${system ?? process.platform}`;
}
