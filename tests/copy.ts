/** A throwaway copy of the project, to build elsewhere or to damage on purpose. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type CommandResult, runCommand } from '../scripts/tools/command.ts';

export interface Copy {
  readonly folder: string;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  /** Runs the copy's own build in it. @param env What its environment has besides this one's. */
  readonly build: (
    args?: readonly string[],
    env?: Readonly<Record<string, string>>,
  ) => Promise<CommandResult>;
  readonly remove: () => void;
}

/** Vitest's own settings would reach Vite in a build that a test runs. */
export const withoutVitest = {
  BASE_URL: undefined,
  MODE: undefined,
  DEV: undefined,
  PROD: undefined,
  SSR: undefined,
  NODE_ENV: undefined,
  VITEST: undefined,
} as const;

/** How a copy differs from the project. */
export interface Changes {
  /** Whether a file is copied at all. */
  readonly keep?: (file: string) => boolean;
  /** Files to add or to put in the place of the project's, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Whether the copy has the project's commits; without, it has one of its own. */
  readonly withHistory?: boolean;
  /** Whether packages lie in the copy, as in any clone; without, it finds those of the project. */
  readonly withPackages?: boolean;
}

/**
 * The same files always make the same commit, whose day and name stand on the pages. It is another day in
 * Tokyo already, so that a date which follows the clock on the wall is seen.
 */
const day = { GIT_AUTHOR_DATE: '2026-11-21T18:00Z', GIT_COMMITTER_DATE: '2026-11-21T18:00Z' };

/**
 * Copies what git tracks or would track, to a place inside the project that git ignores: from there
 * the installed packages are found without a copy or a link.
 */
export function copyProject({
  keep = () => true,
  files = {},
  withHistory = false,
  withPackages = false,
}: Changes = {}): Copy {
  mkdirSync('.cache', { recursive: true });
  const folder = resolve(mkdtempSync('.cache/copy-'));
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, env: { ...process.env, ...day }, stdio: 'ignore' });
  if (withHistory) git('clone', '--quiet', '--no-checkout', process.cwd(), folder);
  else git('init', '--quiet');
  for (const file of tracked().filter(keep)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  git('add', '--all');
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@localhost'];
  if (!withHistory) git(...author, 'commit', '--quiet', '--message', 'Copy');
  if (withPackages) linkPackages(folder);
  return {
    folder,
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    write,
    build: (args = [], env = {}) =>
      runCommand(process.execPath, ['scripts/build.ts', ...args], {
        cwd: folder,
        env: { ...withoutVitest, ...env },
      }),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }),
  };
}

/** Puts the project's packages into a folder as links to their files: as many bytes more would take long. */
function linkPackages(folder: string): void {
  execFileSync('cp', ['-al', 'node_modules', folder]);
  // What builds keep there they write in place, and the project's must stay as it is.
  for (const kept of ['.astro', '.vite'])
    rmSync(join(folder, 'node_modules', kept), { recursive: true, force: true });
}

/** Files of the project that git tracks or would track, without the environments of labs. */
function tracked(): string[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '-coz', '--exclude-standard', '--', ':!labs/**/.venv'],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return listed.split('\0').filter(Boolean);
}
