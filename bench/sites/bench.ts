/**
 * `npm run bench`: this project beside its peers, on the book's own pages. Builds them and weighs
 * what a reader loads, asks Lighthouse, checks links, and prints chapters.
 *
 * usage: npm run bench -- [--only PART,…] [--without PEER,…] [--pages N,…] [--rounds N] [--links N] [--write]
 *
 * Parts are builds, edits, weights, lighthouse, links and print. Only the first two are measured at
 * each of the sizes, the others at the first. A further part, growth, is measured only when it is asked
 * for: the book with fifty chapters beside that of today. It fails when a figure grows faster than the
 * book or breaks its limit. --write records the figures that
 * docs/contributing/performance shows; of a run that leaves something out, only those it has.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fromRoot } from '../../src/book/files/root.ts';
import { install, NotInstalled } from '../install.ts';
import { checkAll, checkerNames, linkTable, shortfall } from '../links/checkers.ts';
import { type Options, readOptions } from './options.ts';
import { recorded } from './record.ts';

const ofSites = ['builds', 'edits', 'weights', 'lighthouse'] as const;
const printedChapters = [
  'programming/clean-python',
  'deployment/model-apis',
  'ethics/fairness',
  'data-engineering/pipelines',
];
const today = new Date().toISOString().slice(0, 10);
const tables: string[] = [];
/** Those of the growing book, which have a record of their own. */
const grown: string[] = [];

/** Tells a table as soon as it is there: the next part may take an hour. */
function tell(table: string, record = tables): void {
  record.push(table);
  console.log(`${table}\n`);
}

async function benchmark(options: Options): Promise<void> {
  const { has, rounds } = options;
  const when = `(${rounds} ${rounds === 1 ? 'round' : 'rounds'}, ${today})`;
  // Parts are loaded when they are asked for: each needs packages of its own.
  if (ofSites.some(has)) {
    install('sites');
    const { compareAll } = await import('./compare.ts');
    await compareAll(options, when, (table) => tell(table));
  }
  if (has('links')) {
    if (options.peers.some((name) => checkerNames.includes(name))) install('links');
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
    const { printAll, printTable } = await import('../print/sheets.ts');
    const title = `Printing ${printedChapters.length} chapters on A4 ${when}`;
    tell(printTable(title, await printAll('dist', printedChapters, rounds)));
  }
  if (has('growth')) await grow();
}

async function grow(): Promise<void> {
  const { growth } = await import('../growth/growth.ts');
  const failed = await growth(`(${today})`, (table) => tell(table, grown));
  for (const line of failed) console.error(line);
  if (failed.length > 0) process.exitCode = 1;
}

/** The options, or the end of the program after one line of what is wrong with them. */
function optionsOrEnd(): Options {
  try {
    const options = readOptions(process.argv.slice(2));
    const needsBook = [...ofSites, 'print' as const].some(options.has);
    if (!needsBook || existsSync('dist/index.html')) return options;
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
try {
  await benchmark(options);
} catch (error) {
  if (!(error instanceof NotInstalled)) throw error;
  console.error(error.message);
  process.exit(2);
}
const machine = `on ${availableParallelism()}-core ${process.arch}, ${process.platform}, Node ${process.versions.node}`;
console.log(machine);
if (options.write) {
  for (const [name, made] of [['sites', tables], ['growth', grown]] as const) {
    if (made.length === 0) continue;
    const file = fromRoot(`docs/contributing/_measured/${name}.txt`);
    const before = options.whole || !existsSync(file) ? '' : readFileSync(file, 'utf8');
    writeFileSync(file, recorded(before, made, machine));
  }
}
