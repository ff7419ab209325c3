/** A search to compare: this book's own or a peer's. */
import type { Page } from '../../src/search/indexing/section.ts';

export interface Engine {
  readonly name: string;
  /** Slugs of the pages found, best first, each once. */
  readonly search: (query: string) => Promise<readonly string[]>;
  /** Bytes over the wire since the last call. */
  readonly bytes: () => number;
}

export interface Corpus {
  readonly dist: string;
  readonly pages: readonly Page[];
  readonly html: (slug: string) => string;
}

/** Sections of one page follow each other in most lists: a reader sees the page once. */
export function distinctPages(urls: readonly string[]): string[] {
  const slugs = urls.map((url) => url.replace(/^\//u, '').replace(/\/?(?:#.*)?$/u, ''));
  return [...new Set(slugs)];
}
