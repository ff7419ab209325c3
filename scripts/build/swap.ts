/** Puts a finished folder in the place of the last good one. */
import { existsSync, renameSync, rmSync } from 'node:fs';

/**
 * Replaces `live` by `next` with two renames. Should the second fail, the old folder goes back.
 *
 * @throws Error when a rename fails; `live` is then what it was.
 */
export function swapFolders(next: string, live: string): void {
  const old = `${live}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(live)) renameSync(live, old);
  try {
    renameSync(next, live);
  } catch (error) {
    if (existsSync(old)) renameSync(old, live);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
