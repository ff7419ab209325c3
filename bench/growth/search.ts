/** What a search of the built book in the working folder loads and takes; prints it as JSON. */
import { measureCold } from '../../scripts/bench-search/cold.ts';
import { ownEngine } from '../../scripts/bench-search/own.ts';
import { isTaught, readQueries } from '../../scripts/bench-search/relevance.ts';
import { latency, run } from '../../scripts/bench-search/run.ts';
import { readSources } from '../../src/book/read.ts';

const slugs = new Set(readSources().map(({ slug }) => slug));
const queries = readQueries('tests/search/queries.yaml').filter((query) => isTaught(query, slugs));
const { answered } = await run(await ownEngine('dist'), queries, (slug) => slugs.has(slug));
const cold = await measureCold('dist', queries);
console.log(JSON.stringify({ ...cold, milliseconds: latency(answered, 0.5), slow: latency(answered, 0.95) }));
