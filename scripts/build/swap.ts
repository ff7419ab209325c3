/** Puts a finished folder in the place of the last good one, and cleans up after a killed build. */
import { existsSync, globSync, renameSync, rmSync } from 'node:fs';

const oldOf = (live: string) => `${live}.old`;

/**
 * Replaces `live` by `next` with two renames. Should the second fail, the old folder goes back.
 *
 * @throws Error when a rename fails; `live` is then what it was.
 */
export function swapFolders(next: string, live: string): void {
  const old = oldOf(live);
  remove(old);
  if (existsSync(live)) renameSync(live, old);
  try {
    renameSync(next, live);
  } catch (error) {
    if (existsSync(old)) renameSync(old, live);
    throw error;
  }
  remove(old);
}

/** Takes the last good folder back where a build was killed between the two renames. */
export function restoreFolder(live: string): void {
  if (!existsSync(live) && existsSync(oldOf(live))) renameSync(oldOf(live), live);
}

/**
 * The folder that this process builds into; those of builds that ended are removed. The name is this
 * process's own: what a killed build may still be writing can then never be taken for a whole site.
 */
export function freshFolder(live: string): string {
  for (const folder of globSync(`${live}.next-*`)) {
    if (!isRunning(Number(folder.split('-').at(-1)))) remove(folder);
  }
  const next = `${live}.next-${process.pid}`;
  remove(next);
  return next;
}

/** A program that is being killed may write one more file while its folder is removed. */
const remove = (folder: string) =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
