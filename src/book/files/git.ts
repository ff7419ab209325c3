/** Asks git for what the book needs of it. */
import { execFileSync } from 'node:child_process';
import { root } from './root.ts';

/**
 * What git prints.
 *
 * @throws Error in one line when git is missing or the folder is no clone.
 */
export function git(...args: readonly string[]): string {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    const why = (stderr || message).trim().split('\n')[0];
    throw new Error(
      `git ${args[0]} failed: ${why}. Install git and build in a clone of the repository.`,
    );
  }
}

/** Files below these paths that git tracks or would track, with forward slashes, in order. */
export function filesOf(paths: readonly string[]): string[] {
  // -z: git quotes names with other letters than ASCII otherwise.
  const listed = git('ls-files', '-coz', '--exclude-standard', '--', ...paths);
  return [...new Set(listed.split('\0').filter(Boolean))].sort();
}
