/**
 * `npm run bench`: this project beside other generators, on the book's own pages. Builds them,
 * builds them again after an edit, and weighs what a reader loads.
 *
 * usage: npm run bench -- [--pages N,…] [--rounds N] [--write]
 * --write records the figures that docs/contributing/performance shows.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Cost } from '../measure.ts';
import { buildAll } from './builds.ts';
import { markdownPages } from './pages.ts';
import { buildTable, weightTable } from './report.ts';
import { weigh } from './weights.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '0' },
    rounds: { type: 'string', default: '3' },
    write: { type: 'boolean', default: false },
  },
});
if (!existsSync('dist/index.html')) {
  console.error('dist: there is no book yet. Run `npm run build` first.');
  process.exit(1);
}
// Hugo asks each host of a theme by itself unless it is told of the proxy that Go uses.
const { stdout: proxy } = spawnSync('go', ['env', 'GOPROXY'], { encoding: 'utf8' });
if (proxy) process.env.HUGO_MODULE_PROXY ??= proxy.trim();

const work = path.join(import.meta.dirname, '.work');
const pages = markdownPages('dist');
const tables: string[] = [];
for (const [index, asked] of values.pages.split(',').map(Number).entries()) {
  const size = Math.max(asked, pages.length);
  const { built, remove } = buildAll(pages, size, Number(values.rounds), work);
  try {
    tables.push(buildTable(`Full build, ${size} pages`, built, ({ full }): readonly Cost[] => full));
    tables.push(buildTable(`Again after one edit, ${size} pages`, built, ({ again }): readonly Cost[] => again));
    if (index === 0) {
      const weights = await weigh(built, ['programming/clean-python', 'deployment/model-apis']);
      tables.push(weightTable(weights));
    }
  } finally {
    remove();
    rmSync(work, { recursive: true, force: true });
  }
}
const machine = `${availableParallelism()}-core ${process.arch}, ${process.platform}, Node ${process.versions.node}`;
const figures = `${tables.join('\n\n')}\n\nmeasured ${new Date().toISOString().slice(0, 10)} on ${machine}\n`;
console.log(figures);
if (values.write) writeFileSync(path.join(import.meta.dirname, 'output.txt'), figures);
