/** The built pages that all engines are given. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isIndexed } from '../../src/search/indexing/index-pages.ts';
import { readPage } from '../../src/search/indexing/read-page.ts';
import type { Corpus } from './engine.ts';

export function readCorpus(dist: string): Corpus {
  const html = (slug: string) => readFileSync(join(dist, slug, 'index.html'), 'utf8');
  const slugs = globSync('**/index.html', { cwd: dist })
    .map((file) => dirname(file).split('\\').join('/'))
    .filter(isIndexed)
    .sort();
  return { dist, html, pages: slugs.flatMap((slug) => readPage(slug, html(slug)) ?? []) };
}
