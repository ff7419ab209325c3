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

/**
 * Copies what git tracks or would track, to a place inside the project that git ignores: from there
 * the installed packages are found without a copy or a link.
 */
export function copyProject(): Copy {
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
  for (const file of files.split('\n').filter(Boolean)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
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
    write: (file, text) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
