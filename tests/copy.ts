/** A throwaway copy of the project, to damage on purpose. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export interface Copy {
  readonly folder: string;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
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
}

/**
 * Copies what git tracks or would track, to a place inside the project that git ignores: from there
 * the installed packages are found without a copy or a link.
 */
export function copyProject({ keep = () => true, files: added = {} }: Changes = {}): Copy {
  mkdirSync('.cache', { recursive: true });
  const folder = resolve(mkdtempSync('.cache/copy-'));
  const files = execFileSync(
    'git',
    ['ls-files', '-co', '--exclude-standard', '--', ':!labs/**/.venv'],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  for (const file of files.split('\n').filter(Boolean).filter(keep)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const [file, text] of Object.entries(added)) write(file, text);
  // The same files always make the same commit, whose day and name stand on the pages.
  const day = { GIT_AUTHOR_DATE: '2026-11-21T12:00Z', GIT_COMMITTER_DATE: '2026-11-21T12:00Z' };
  const env = { ...process.env, ...day };
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, env, stdio: 'ignore' });
  git('init', '--quiet');
  git('add', '--all');
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@localhost'];
  git(...author, 'commit', '--quiet', '--message', 'Copy');
  return {
    folder,
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    write,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }),
  };
}
