/** When something checked must be checked again, decided while building. */
import { git } from '../files/git.ts';

/** Days after which a tool's row or a chapter counts as unchecked. */
export const freshDays = 180;

const day = 24 * 60 * 60 * 1000;

/** Whether `checked` lies more than `freshDays` before `today`. */
export function isStale(checked: Date, today: Date): boolean {
  return (today.getTime() - checked.getTime()) / day > freshDays;
}

/**
 * The day that the book calls today: HANDBOOK_TODAY, else the day of the last commit, so that one
 * commit always builds the same pages.
 *
 * @throws Error when HANDBOOK_TODAY is no date such as 2026-11-21.
 */
export function bookDay(set = process.env.HANDBOOK_TODAY, commit = lastCommitDay): Date {
  if (set !== undefined && set !== '') {
    const date = new Date(`${set}T00:00:00Z`);
    if (!/^\d{4}-\d\d-\d\d$/u.test(set) || Number.isNaN(date.getTime())) {
      throw new Error(`HANDBOOK_TODAY="${set}" is no date such as 2026-11-21`);
    }
    return date;
  }
  return new Date(`${commit()}T00:00:00Z`);
}

let known: string | undefined;

/** Outside a repository nothing is stale: the first day that any computer knows. */
function lastCommitDay(): string {
  try {
    known ??= git('log', '-1', '--format=%cs').trim();
  } catch {
    known = '';
  }
  return known === '' ? '1970-01-01' : known;
}
