/** Installs Debian packages where this user may, however long another process holds apt's locks. */
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CommandResult, runCommand } from './command.ts';

/** What apt and dpkg say when another process is installing. */
const isLocked = /Could not get lock|Unable to (?:lock|acquire)|is another process using it/u;

export interface Waiting {
  /** Seconds in all; another process may install a desktop. */
  readonly limit?: number;
  /** Seconds between two tries. */
  readonly pause?: number;
}

/** Whether this user may install packages through apt. */
export const mayInstall = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Runs apt-get, again and again while its locks are held.
 *
 * @param program Stands in for apt-get in tests.
 * @returns What the last try gave.
 */
export async function aptGet(
  args: readonly string[],
  { limit = 900, pause = 3 }: Waiting = {},
  program = 'apt-get',
): Promise<CommandResult> {
  const end = performance.now() + limit * 1000;
  let told = false;
  for (;;) {
    const result = await runCommand(program, args, {
      env: { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
      timeout: 1800,
    });
    if (result.code === 0 || !isLocked.test(result.output)) return result;
    if (performance.now() > end) return result;
    if (!told) console.log('apt: another process holds its lock; waiting …');
    told = true;
    await sleep(pause * 1000);
  }
}

/**
 * Installs packages where this user may; elsewhere does nothing. Says in a line why it could not: what
 * needs them says what that costs.
 *
 * @returns Whether they are installed now.
 */
export async function tryApt(packages: readonly string[]): Promise<boolean> {
  if (!mayInstall()) return false;
  console.log(`apt: installing ${packages.join(', ')} …`);
  // Its lists may be old or, on a new machine, not there at all.
  const updated = await aptGet(['update', '-qq']);
  const installed = await aptGet(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  if (installed.code === 0) return true;
  const [why] = [installed, updated].flatMap(({ output }) => output.match(/^[EW]: .+$/gmu) ?? []);
  console.log(`apt: ${packages.join(', ')}: ${why ?? `it ended with ${installed.code}`}`);
  return false;
}
