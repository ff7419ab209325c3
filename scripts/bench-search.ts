/**
 * `npm run bench:search`: this book's search beside those of other book generators, over the pages
 * in dist/ and the queries in tests/search/queries.yaml. The peers are in bench/search; `npm ci`
 * there brings them, and without them only Pagefind as it comes is compared.
 *
 * Options: --misses lists where the tuned half goes wrong; --check fails below the targets.
 */
import { existsSync } from 'node:fs';
import { measureCold } from './bench-search/cold.ts';
import { readCorpus } from './bench-search/corpus.ts';
import { ownEngine } from './bench-search/own.ts';
import { peerEngines } from './bench-search/peers.ts';
import { plainPagefind } from './bench-search/plain-pagefind.ts';
import { isTaught, readQueries } from './bench-search/relevance.ts';
import { misses, report } from './bench-search/report.ts';
import { type Result, run } from './bench-search/run.ts';
import { shortfalls } from './bench-search/targets.ts';

const dist = process.env.HANDBOOK_OUT ?? 'dist';

if (!existsSync(`${dist}/pagefind/handbook.table`)) {
  console.error(`${dist}/pagefind: there is no search index. Run \`npm run build\` first.`);
  process.exit(1);
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

console.log(
  report(
    own,
    peers,
    queries.filter((query) => !taught.includes(query)),
  ),
);
console.log(`\nin a new tab: ${cold}`);
if (process.argv.includes('--misses')) console.log(`\n${misses(own)}`);
if (process.argv.includes('--check')) {
  const short = shortfalls(own, peers);
  for (const what of short) console.error(`below target: ${what}`);
  process.exitCode = short.length > 0 ? 1 : 0;
}
