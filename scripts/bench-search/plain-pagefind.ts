/** Pagefind as it comes: whole pages, its own ranking. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import type { PagefindModule } from '../../src/search/pagefind.ts';
import { type Corpus, distinctPages, type Engine } from './engine.ts';
import { countFetches } from './local.ts';

export async function plainPagefind({ pages, html }: Corpus): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'plain-pagefind-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
  const { index } = await createIndex();
  for (const { slug } of pages) await index?.addHTMLFile({ url: `/${slug}/`, content: html(slug) });
  await index?.writeFiles({ outputPath: folder });
  await close();
  const { bytes } = countFetches();
  const module = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as PagefindModule;
  const instance = module.createInstance({ basePath: folder, baseUrl: '/', noWorker: true });
  await instance.search('');
  return {
    name: 'Pagefind as it comes',
    search: async (query) => {
      const { results } = await instance.search(query);
      const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return distinctPages(shown.map(({ url }) => url));
    },
    bytes,
  };
}
