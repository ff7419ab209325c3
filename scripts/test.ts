/**
 * `npm test`: everything. Each stage says how it went; the last line adds up. A stage whose tool is
 * missing is counted as skipped, with what to install. With --all nothing that was verified earlier is
 * taken from its record.
 */

import { build } from './build.ts';
import { checkLicenses } from './locks/licenses.ts';
import { wantsAll } from './run/arguments.ts';
import { audit } from './run/audit.ts';
import { runFromPages } from './run/from-page/run.ts';
import { ensureTools } from './run/labs/environment.ts';
import { runLabs } from './run/labs/run.ts';
import { absent, countTests } from './run/missing.ts';
import { tryNginx } from './run/nginx.ts';
import { ensureOtherBrowsers } from './run/other-browsers.ts';
import { ensurePrograms } from './run/programs.ts';
import { runStages, type Stage } from './run/stage.ts';
import { command, vitest } from './run/stages.ts';
import { closingLine, failed, passed, sum } from './run/tally.ts';
import { findTool, howToInstall } from './tools/programs.ts';

const bin = 'node_modules/.bin';
const all = asked();

const site: Stage[] = [
  {
    name: 'Format and lint',
    run: command(`${bin}/biome`, ['ci', '--colors=off', '--error-on-warnings', '.']),
  },
  { name: 'Types', run: command(`${bin}/astro`, ['check', '--minimumFailingSeverity', 'hint']) },
  { name: 'Spelling', run: command(`${bin}/cspell`, ['--no-progress', '--no-summary']) },
  // Before all tests: whatever looks at the book looks at this one build of it.
  {
    name: 'Build and links',
    run: async () => ((await build({ force: true })) ? passed() : failed()),
  },
  { name: 'Unit tests', run: vitest('vitest.config.ts', { HANDBOOK_ALL: all ? '1' : '' }) },
  {
    name: 'Search relevance',
    run: command(process.execPath, ['scripts/bench-search.ts', '--check']),
  },
  {
    name: 'Browser tests',
    run: async () => {
      const config = 'vitest.browser.config.ts';
      await ensurePrograms();
      const chromium = findTool('chromium');
      if (chromium === undefined) {
        return absent('browser tests', howToInstall('chromium'), await countTests(config));
      }
      await tryNginx();
      await ensureOtherBrowsers();
      return vitest(config, { CHROMIUM: chromium, HANDBOOK_ALL: all ? '1' : '' })();
    },
  },
];

const labs: Stage[] = [
  { name: 'Vulnerabilities', run: audit },
  { name: 'Python and uv', run: async () => passed(Number((await ensureTools()) !== '')) },
  { name: 'Labs: format', run: command('.venv/bin/ruff', ['format', '--check', '.'], 'labs') },
  { name: 'Labs: lint', run: command('.venv/bin/ruff', ['check', '.'], 'labs') },
  { name: 'Labs', run: () => runLabs({ all }) },
  { name: 'Labs from their pages', run: () => runFromPages({ all }) },
  // Last: it also reads what the labs have installed.
  { name: 'Licenses', run: checkLicenses },
];

/** Anything that npm test does not know ends it before it has cost half an hour. */
function asked(): boolean {
  try {
    return wantsAll(process.argv.slice(2));
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

const total = sum(await runStages([...site, ...labs]));
console.log('');
for (const { what, count, reason } of total.skips)
  console.log(`skipped ${count} ${what}: ${reason}`);
for (const fault of total.faults) console.log(`failed: ${fault}`);
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
