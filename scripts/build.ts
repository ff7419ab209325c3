/**
 * Builds the handbook: checks the sources, makes the pages beside the last good ones, checks every
 * link of what was made, and only then puts it in their place.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { checkWorkingFolder } from '../src/book/check.ts';
import { formatFinding } from '../src/book/finding.ts';
import { readSources } from '../src/book/read.ts';
import { astroBuild } from './build/astro.ts';
import { buildKey, isCurrent, keyFile } from './build/key.ts';
import { checkBuiltLinks } from './build/links.ts';
import { swapFolders } from './build/swap.ts';

const live = 'dist';
const next = 'dist.next';

/**
 * @returns Whether dist/ is good. When it is not, the errors have been printed and dist/ is what
 * it was before.
 */
export async function build({ force = false } = {}): Promise<boolean> {
  const key = buildKey();
  if (!force && isCurrent(live, key)) {
    console.log('Nothing changed since the last build.');
    return true;
  }
  const pages = readSources().length;
  console.log(`Checking ${pages} pages' sources …`);
  const findings = checkWorkingFolder();
  if (findings.length > 0) return report(findings.map(formatFinding));

  rmSync(next, { recursive: true, force: true });
  let made = 0;
  const errors = await astroBuild(next, (page) => {
    made += 1;
    if (process.stdout.isTTY) process.stdout.write(`\rBuilding page ${made}: ${page}\u001B[K`);
  });
  if (process.stdout.isTTY) process.stdout.write('\r\u001B[K');
  if (errors.length > 0) return report(errors);
  console.log(`Built ${made} pages. Checking their links …`);
  const broken = await checkBuiltLinks(next);
  if (broken.length > 0) return report(broken);

  writeFileSync(`${next}/${keyFile}`, key);
  swapFolders(next, live);
  return true;
}

function report(lines: readonly string[]): false {
  for (const line of lines) console.error(line);
  console.error(
    `\nThe build stopped; ${existsSync(live) ? 'dist/ is still the last good one' : 'there is no dist/ yet'}.`,
  );
  return false;
}

if (import.meta.main) {
  process.exitCode = (await build({ force: process.argv.includes('--force') })) ? 0 : 1;
}
