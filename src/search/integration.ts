/** Astro integration: writes the search index of the pages that were built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { indexPages } from './indexing/index-pages.ts';

export function search(): AstroIntegration {
  return {
    name: 'handbook-search',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const dist = fileURLToPath(dir);
        const htmls = pages.map(({ pathname }) => ({
          slug: pathname.replace(/\/$/u, ''),
          html: () => readFileSync(join(dist, pathname, 'index.html'), 'utf8'),
        }));
        const { records, pages: indexed } = await indexPages(join(dist, 'pagefind'), htmls);
        logger.info(`${records} sections and entries of ${indexed} pages`);
      },
    },
  };
}

/** Tells browsers that the book can be searched from their address bar. */
export function openSearchLink({ title, base }: { title: string; base: string }) {
  return {
    tag: 'link',
    attrs: {
      rel: 'search',
      type: 'application/opensearchdescription+xml',
      title,
      href: `${base}opensearch.xml`,
    },
  } as const;
}
