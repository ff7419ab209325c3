/**
 * `npm run bench`: this project beside its peers, on the book's own pages. Builds them and weighs
 * what a reader loads, asks Lighthouse, checks links, and prints chapters.
 *
 * usage: npm run bench -- [--only PART,…] [--without PEER,…] [--pages N,…] [--rounds N] [--links N] [--write]
 *
 * Parts are builds, edits, weights, lighthouse, links and print. Only the first two are measured at
 * each of the sizes, the others at the first. --write records the figures that
 * docs/contributing/performance shows; of a run that leaves something out, only those it has.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { checkAll, linkTable, shortfall } from '../links/checkers.ts';
import { printAll, printTable } from '../print/sheets.ts';
import { addressOf, type Built, buildAll } from './builds.ts';
import { installedPeers } from './generators.ts';
import { kinds } from './kinds.ts';
import { look } from './lighthouse.ts';
import { type Options, readOptions } from './options.ts';
import { type MarkdownPage, markdownPages } from './pages.ts';
import { recorded } from './record.ts';
import { buildTable, weightTable } from './report.ts';
import { lostLines, scoreTable } from './scores.ts';
import { weigh } from './weights.ts';

const first = 'programming/clean-python';
const second = 'deployment/model-apis';
const printedChapters = [first, second, 'ethics/fairness', 'data-engineering/pipelines'];
const today = new Date().toISOString().slice(0, 10);
const tables: string[] = [];

/** Tells a table as soon as it is there: the next part may take an hour. */
function tell(table: string): void {
  tables.push(table);
  console.log(`${table}\n`);
}

async function benchmark(options: Options): Promise<void> {
  const { has, rounds } = options;
  const when = `(${rounds} ${rounds === 1 ? 'round' : 'rounds'}, ${today})`;
  const pages = markdownPages('dist');
  for (const [index, asked] of options.sizes.entries()) {
    await compareSites(pages, Math.max(asked, pages.length), index === 0, options, when);
  }
  if (has('links')) {
    const title = `Links checked, ${options.links} generated pages ${when}`;
    const checked = checkAll(options.links, rounds, options.peers);
    tell(linkTable(title, options.links, checked));
    const short = shortfall(checked);
    if (short !== undefined) {
      console.error(short);
      process.exitCode = 1;
    }
  }
  if (has('print')) {
    const title = `Printing ${printedChapters.length} chapters on A4 ${when}`;
    tell(printTable(title, await printAll('dist', printedChapters, rounds)));
  }
}

/** Builds at one size, and what is asked of the built sites. */
async function compareSites(
  pages: readonly MarkdownPage[],
  size: number,
  isFirst: boolean,
  { has, rounds, peers }: Options,
  when: string,
): Promise<void> {
  const timed = has('builds') || has('edits');
  if (!timed && !(isFirst && (has('weights') || has('lighthouse')))) return;
  const work = path.join(import.meta.dirname, '.work');
  const task = { pages, size, rounds: timed ? rounds : 1, edits: has('edits'), peers: installedPeers(peers) };
  const { built, remove } = buildAll(task, work);
  try {
    if (has('builds')) tell(buildTable(`Full build, ${size} pages ${when}`, built, ({ full }) => full));
    if (has('edits')) tell(buildTable(`Again after one edit, ${size} pages ${when}`, built, ({ again }) => again));
    if (isFirst && has('weights')) {
      tell(weightTable(`Bytes to load, kB brotli and requests (${today})`, await weigh(built, [first, second])));
    }
    if (isFirst && has('lighthouse')) await score(built, rounds, when);
  } finally {
    remove();
    rmSync(work, { recursive: true, force: true });
  }
}

async function score(built: readonly Built[], rounds: number, when: string): Promise<void> {
  const whole = built.filter(({ failed }) => !failed);
  const sights = whole.map((one) => ({ name: one.name, site: one.site, address: addressOf(one, first) }));
  tell(scoreTable(`Lighthouse for mobile, first chapter ${when}`, await look(sights, rounds)));
  const site = built[0]?.site ?? '';
  const own = await look(
    kinds.map(([name, address]) => ({ name, site, address })),
    rounds,
  );
  tell(scoreTable(`Lighthouse for mobile, the handbook's kinds of pages ${when}`, own));
  tell(lostLines(`What these lack, performance apart ${when}`, own));
}

/** The options, or the end of the program after one line of what is wrong with them. */
function optionsOrEnd(): Options {
  try {
    const options = readOptions(process.argv.slice(2));
    if (existsSync('dist/index.html')) return options;
    console.error('dist: there is no book yet. Run `npm run build` first.');
  } catch (error) {
    console.error(`bench: ${(error as Error).message}`);
  }
  process.exit(2);
}

const options = optionsOrEnd();
// Hugo asks each host of a theme by itself unless it is told of the proxy that Go uses.
const { stdout: proxy } = spawnSync('go', ['env', 'GOPROXY'], { encoding: 'utf8' });
if (proxy) process.env.HUGO_MODULE_PROXY ??= proxy.trim();
await benchmark(options);
const machine = `on ${availableParallelism()}-core ${process.arch}, ${process.platform}, Node ${process.versions.node}`;
console.log(machine);
if (options.write) {
  const file = path.join(import.meta.dirname, 'output.txt');
  writeFileSync(file, recorded(options.whole ? '' : readFileSync(file, 'utf8'), tables, machine));
}
