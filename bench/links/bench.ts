/**
 * Measures the link checker, and linkinator where it is installed here, on generated sites: CPU
 * time (user and system, process start included) and peak memory. CPU time, because a wall clock
 * measures the neighbours too.
 *
 * usage: node bench/links/bench.ts [PAGES…]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measure } from '../measure.ts';

const HERE = import.meta.dirname;
const CHECKER = path.join(HERE, '../../scripts/check-links.ts');
const LINKINATOR = path.join(HERE, 'node_modules/.bin/linkinator');
const RUNS = 3;
/** linkinator needs minutes for more. */
const MOST_FOR_PEERS = 1000;

const sizes = process.argv.slice(2).map(Number);
for (const pages of sizes.length > 0 ? sizes : [1000, 10_000]) {
  const site = mkdtempSync(path.join(tmpdir(), 'bench-links-'));
  spawnSync(process.execPath, [path.join(HERE, 'generate.ts'), site, String(pages)]);
  report('check-links', pages, [process.execPath, CHECKER, site, '--site', 'https://example.org'], RUNS);
  if (existsSync(LINKINATOR) && pages <= MOST_FOR_PEERS) {
    const skip = ['--skip', '^https://(example\\.org|github\\.com)'];
    report('linkinator', pages, [LINKINATOR, site, '--recurse', '--check-fragments', '--silent', ...skip], 1);
  }
  rmSync(site, { recursive: true });
}

function report(name: string, pages: number, command: string[], runs: number): void {
  const all = Array.from({ length: runs }, () => measure(command));
  const best = all.reduce((one, other) => (other.cpuSeconds < one.cpuSeconds ? other : one));
  console.log(
    `${name}, ${pages} pages: ${best.cpuSeconds.toFixed(2)} CPU seconds (best of ${runs}), ` +
      `${best.megabytes.toFixed(0)} MB, exit ${best.exitCode}`,
  );
}
