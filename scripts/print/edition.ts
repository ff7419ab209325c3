/** Which edition of the book a sheet belongs to: the same commit gives the same bytes. */
import { execFileSync } from 'node:child_process';
import manifest from '../../package.json' with { type: 'json' };
import { project } from '../../src/project/project.ts';
import { Problem } from '../tools/problem.ts';

export interface Edition {
  readonly title: string;
  readonly author: string;
  readonly version: string;
  /** First seven digits of the commit. */
  readonly commit: string;
  /** Second of that commit, or of SOURCE_DATE_EPOCH where it is set. */
  readonly date: Date;
  /** Address of the published site. */
  readonly home: string;
}

/** Hash and second of the last commit, of these files where some are named. */
function lastCommit(files: readonly string[]): [string, string] | undefined {
  const args = ['log', '-1', '--abbrev=7', '--format=%h %ct', '--', ...files];
  const line = execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const [commit, seconds] = line.trim().split(' ');
  return commit === undefined || seconds === undefined ? undefined : [commit, seconds];
}

/**
 * The edition as the last commit left it. A chapter's own edition is the last commit that touched
 * its files: a commit elsewhere leaves its sheets as they are.
 *
 * @throws Problem outside a repository without SOURCE_DATE_EPOCH.
 */
export function readEdition(files: readonly string[] = [], environment = process.env): Edition {
  const epoch = environment.SOURCE_DATE_EPOCH;
  let found: [string, string] | undefined;
  try {
    found = (files.length === 0 ? undefined : lastCommit(files)) ?? lastCommit([]);
  } catch (error) {
    if (epoch === undefined) {
      throw new Problem(
        'git does not know this folder, so the edition has no date: set SOURCE_DATE_EPOCH.',
        [(error as Error).message],
      );
    }
  }
  const seconds = epoch ?? found?.[1];
  const date = new Date(Number(seconds) * 1000);
  if (Number.isNaN(date.getTime())) {
    throw new Problem(`SOURCE_DATE_EPOCH is "${seconds}": give seconds since 1970.`);
  }
  return {
    title: 'The ML Engineer’s Handbook',
    author: project.author,
    version: manifest.version,
    commit: found?.[0] ?? 'without commit',
    date,
    home: manifest.homepage,
  };
}

/** `21 November 2026` */
export const longDay = (date: Date): string =>
  date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
