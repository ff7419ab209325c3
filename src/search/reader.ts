/** Writes the search index of the pages that were built. */
import { join } from 'node:path';
import type { PageReader } from '../built/built-pages.ts';
import { indexPages, isIndexed } from './indexing/index-pages.ts';
import { readDocument } from './indexing/read-page.ts';
import type { Page } from './indexing/section.ts';

/** Takes the text of each page and writes the index behind the last one. */
export function search(): PageReader {
  const pages: Page[] = [];
  return {
    read({ file, document }) {
      // A page of Astro is a folder's index; other files, such as 404.html, are nothing to find.
      const [, slug] = /^(.+)\/index\.html$/u.exec(file) ?? [];
      if (slug === undefined || !isIndexed(slug)) return;
      const page = readDocument(slug, document);
      if (page !== undefined) pages.push(page);
    },
    async finish(dist, logger) {
      const { records } = await indexPages(join(dist, 'pagefind'), pages);
      logger.info(`${records} sections and entries of ${pages.length} pages`);
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
