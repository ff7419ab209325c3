/**
 * Builds the handbook: checks the sources, makes the pages beside the last good ones, checks every
 * link of what was made, and only then puts it in their place.
 *
 *     npm run build                 only when something has changed
 *     npm run build -- --force      in any case
 *     npm run build -- --verbose    with all that is known of an error
 */
import { existsSync, writeFileSync } from 'node:fs';
import { forgetOld } from '../src/book/files/build-cache.ts';
import { checkFiles } from '../src/book/files/source-files.ts';
import { formatFinding } from '../src/book/finding.ts';
import { astroBuild } from './build/astro.ts';
import { explain } from './build/explain.ts';
import { buildKey, isCurrent, keyFile } from './build/key.ts';
import { freshFolder, restoreFolder, swapFolders } from './build/swap.ts';

const live = 'dist';

export interface BuildOptions {
  /** Builds though nothing has changed. */
  readonly force?: boolean;
  /** Prints stack traces and what Astro said. */
  readonly verbose?: boolean;
  /** Makes the pages; tests give one that takes no time. */
  readonly makePages?: typeof astroBuild;
}

/**
 * @returns Whether dist/ is good. When it is not, the errors have been printed and dist/ is what
 * it was before.
 */
export async function build(options: BuildOptions = {}): Promise<boolean> {
  try {
    return await attempt(options);
  } catch (error) {
    return report([explain(error)], options.verbose ? [(error as Error).stack ?? ''] : []);
  }
}

async function attempt({
  force = false,
  verbose = false,
  makePages = astroBuild,
}: BuildOptions): Promise<boolean> {
  restoreFolder(live);
  const unfit = checkFiles();
  if (unfit.length > 0) return report(unfit.map(formatFinding));
  const key = buildKey();
  if (!force && isCurrent(live, key)) {
    console.log('Nothing changed since the last build.');
    return true;
  }
  // Loaded here: they hold data that authors edit, and a slip in it must be one line as well.
  const { checkWorkingFolder } = await import('../src/book/check.ts');
  const { readSources } = await import('../src/book/read.ts');
  const { checkBuiltLinks } = await import('./build/links.ts');
  console.log(`Checking ${readSources().length} pages' sources …`);
  const findings = checkWorkingFolder();
  if (findings.length > 0) return report(findings.map(formatFinding));

  const next = freshFolder(live);
  let made = 0;
  const { lines, details } = await makePages(next, (page) => {
    made += 1;
    if (process.stdout.isTTY) process.stdout.write(`\rBuilding page ${made}: ${page}\u001B[K`);
  });
  if (process.stdout.isTTY) process.stdout.write('\r\u001B[K');
  if (lines.length > 0) return report(lines, verbose ? details : []);
  console.log(`Built ${made} pages. Checking their links …`);
  const broken = await checkBuiltLinks(next);
  if (broken.length > 0) return report(broken);

  writeFileSync(`${next}/${keyFile}`, key);
  swapFolders(next, live);
  forgetOld();
  return true;
}

function report(lines: readonly string[], details: readonly string[] = []): false {
  for (const line of lines) console.error(line);
  if (details.length > 0) console.error(`\n${details.join('\n')}`);
  console.error(
    `\nThe build stopped; ${existsSync(live) ? 'dist/ is still the last good one' : 'there is no dist/ yet'}.`,
  );
  return false;
}

if (import.meta.main) {
  const asked = (flag: string) => process.argv.includes(flag);
  const good = await build({ force: asked('--force'), verbose: asked('--verbose') });
  process.exitCode = good ? 0 : 1;
}
