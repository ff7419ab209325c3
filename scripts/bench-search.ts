/**
 * `npm run bench:search`: this book's search beside those of other book generators, over the pages
 * in dist/ and the queries in tests/search/queries.yaml. The peers are in bench/search, and are
 * installed from its lock file. --check installs nothing: without them it compares only Pagefind as it
 * comes.
 *
 * Options: --misses lists where the tuned half goes wrong; --write records the figures that
 * docs/contributing/search shows; --check fails below the targets, and when the record is outdated.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { measureCold } from './bench-search/cold.ts';
import { readCorpus } from './bench-search/corpus.ts';
import { measureInPage } from './bench-search/in-page.ts';
import { ownEngine } from './bench-search/own.ts';
import { peerEngines } from './bench-search/peers.ts';
import { plainPagefind } from './bench-search/plain-pagefind.ts';
import { outdated } from './bench-search/record.ts';
import { isTaught, readQueries } from './bench-search/relevance.ts';
import { misses, report } from './bench-search/report.ts';
import { type Result, run } from './bench-search/run.ts';
import { shortfalls } from './bench-search/targets.ts';

const recorded = 'docs/contributing/_measured/search.txt';
const dist = process.env.HANDBOOK_OUT ?? 'dist';

if (!existsSync(`${dist}/pagefind/handbook.table`)) {
  console.error(`${dist}/pagefind: there is no search index. Run \`npm run build\` first.`);
  process.exit(1);
}
if (!process.argv.includes('--check')) {
  const { install, NotInstalled } = await import('../bench/install.ts');
  try {
    install('search');
  } catch (error) {
    if (!(error instanceof NotInstalled)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
const corpus = readCorpus(dist);
const slugs = new Set(corpus.pages.map(({ slug }) => slug));
const exists = (slug: string) => slugs.has(slug);
const queries = readQueries('tests/search/queries.yaml');
const taught = queries.filter((query) => isTaught(query, slugs));

const own = await run(await ownEngine(dist), taught, exists);
const cold = await measureCold(dist, taught);
const peers: Result[] = [];
for (const peer of await peerEngines(corpus)) peers.push(await run(peer, taught, exists));
peers.push(await run(await plainPagefind(corpus), taught, exists));

const unwritten = queries.filter((query) => !taught.includes(query));
const figures = report(own, peers, cold, unwritten);
console.log(figures);
// What the book adds may cost as much again as the engine. A test run has no quiet machine to judge that on.
if (!process.argv.includes('--check')) {
  const ratios = [...(await measureInPage(dist))].toSorted(([, a], [, b]) => a - b);
  const said = ratios.map(([query, ratio]) => `${query} ${ratio.toFixed(2)}`).join(', ');
  console.log(`\nin the page, processor time against bare Pagefind: ${said}`);
  const [, median = 0] = ratios[Math.floor(ratios.length / 2)] ?? [];
  if (median >= 2) {
    console.error(
      'in the page: the median is 2 or more. Run it on a quiet machine, or find the cause.',
    );
    process.exitCode = 1;
  }
}
if (process.argv.includes('--misses')) console.log(`\n${misses(own)}`);
if (process.argv.includes('--write')) {
  const machine = `${availableParallelism()}-core ${process.arch}, ${process.platform}`;
  const measured = `measured ${new Date().toISOString().slice(0, 10)} on ${machine}`;
  writeFileSync(recorded, `${figures}\n\n${measured}\n`);
}
if (process.argv.includes('--check')) {
  const short = [
    ...shortfalls(own, peers, cold).map((what) => `below target: ${what}`),
    ...outdated(readFileSync(recorded, 'utf8'), own).map((what) => `${recorded}: ${what}`),
  ];
  for (const what of short) console.error(what);
  process.exitCode = short.length > 0 ? 1 : 0;
}
