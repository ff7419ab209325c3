/** What a run makes of checks whose tool is missing. */
import { runCommand } from '../tools/command.ts';
import { failed, skipped, type Tally } from './tally.ts';

/** A build server: what is missing there was forgotten, not left out by somebody. */
export const isServer = (environment = process.env): boolean => environment.CI === 'true';

/**
 * Skips checks whose tool is missing, with their number; on a build server they have failed.
 *
 * @param what The checks. @param reason What is missing and how to get it.
 */
export function absent(what: string, reason: string, count = 1, server = isServer()): Tally {
  if (!server) return skipped(what, reason, count);
  const fault = `${count} ${what} cannot run: ${reason}. With CI=true that is a failure.`;
  console.log(fault);
  return failed(count, [fault]);
}

/** How many tests a configuration of Vitest holds, each row of a table counted. */
export async function countTests(config: string): Promise<number> {
  const { code, stdout, output } = await runCommand('node_modules/.bin/vitest', [
    'list',
    '--config',
    config,
    '--json',
    // From their text alone a table would count as one.
    '--no-static-parse',
  ]);
  if (code !== 0) throw new Error(`vitest list failed:\n${output.trim()}`);
  return (JSON.parse(stdout) as unknown[]).length;
}
