/** JUnit's console launcher for the labs that show Java: from Maven Central, once, by its digest. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../tools/command.ts';
import { findTool } from '../tools/programs.ts';
import { nothing, passed, type Tally } from './tally.ts';

const version = '6.1.2';
const sha256 = '1a80b327b0f3bd536d28aecc857eee6948184eb35889357f5a937507f2c0dbb3';
const artifact = 'junit-platform-console-standalone';

/**
 * Fetches the launcher where Java and Maven are; its lab tests skip themselves, with the reason,
 * where it is not.
 *
 * @throws Error when the file is not the one that was reviewed.
 */
export async function installJunit(cache = '.cache/junit', digest = sha256): Promise<Tally> {
  const jar = join(cache, `${artifact}-${version}.jar`);
  if (!existsSync(jar) && !(await download(cache))) return nothing;
  const found = createHash('sha256').update(readFileSync(jar)).digest('hex');
  if (found === digest) return passed();
  rmSync(jar);
  throw new Error(`${jar} had SHA-256 ${found}, not ${digest}; it was removed.`);
}

/** @returns Whether the launcher is there now. */
async function download(cache: string): Promise<boolean> {
  const maven = findTool('maven');
  if (maven === undefined || findTool('java') === undefined) return false;
  mkdirSync(cache, { recursive: true });
  const { code } = await runCommand(
    maven,
    [
      '-q',
      '-B',
      'dependency:copy',
      `-Dartifact=org.junit.platform:${artifact}:${version}`,
      `-DoutputDirectory=${cache}`,
    ],
    { timeout: 300 },
  );
  return code === 0;
}
