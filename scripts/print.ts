/**
 * `npm run print`: PDFs of every chapter, path and the book, and an EPUB, from the built site.
 *
 *     npm run print                              everything, A4 and US Letter
 *     npm run print -- deployment/model-apis     one chapter
 *     npm run print -- handbook --paper a4       the book on one paper
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chaptersOf } from '../src/book/paths/chapters.ts';
import { paths } from '../src/book/paths/paths.ts';
import { readBook } from '../src/book/read.ts';
import { project } from '../src/project/project.ts';
import { isCurrent } from './build/key.ts';
import { build } from './build.ts';
import { Assembler } from './print/assemble.ts';
import { readEdition } from './print/edition.ts';
import { papers } from './print/papers.ts';
import { run } from './print/run.ts';
import { Problem } from './tools/problem.ts';

const began = performance.now();
const say = (line: string) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);

/** Builds the site where there is none. An older one is printed as it is: its sheets would go. */
async function haveSite(): Promise<void> {
  if (existsSync('dist')) {
    if (!isCurrent('dist')) say('dist/ is older than the sources; "npm run build" makes it new.');
  } else if (!(await build())) {
    throw new Problem('the site was not built: correct what is named above.');
  }
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { paper: { type: 'string' }, dist: { type: 'string', default: 'dist' } },
  });
  const chosen = papers.filter(({ id }) => values.paper === undefined || values.paper === id);
  if (chosen.length === 0) throw new Problem('--paper takes a4 or letter.');
  if (values.dist === 'dist') await haveSite();
  const edition = readEdition();
  const editionOf = (slug: string) =>
    readEdition([`docs/${slug}.mdx`, `labs/${slug}`, 'src/data/references', 'src/data/glossary']);
  const base = project.base;
  const book = readBook();
  const { contents } = book;
  const source = { dist: values.dist, base, contents, edition, editionOf };
  const assembler = new Assembler(source);
  const ways = paths.entries().map((path) => ({
    ...path,
    chapters: chaptersOf(path, book).map(({ chapter }) => chapter.slug),
  }));
  await run(
    { contents, paths: ways, assembler, edition, editionOf, description: project.description },
    {
      names: positionals,
      papers: chosen,
      dist: values.dist,
      base,
      cache: '.cache/print',
      told: say,
    },
  );
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(`print: ${error.message}`);
  for (const line of error.details) console.error(`  ${line}`);
  process.exitCode = 1;
}
