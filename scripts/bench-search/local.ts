/** Runs the book's search over a built index on disk, counting what a browser would load. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { create, type Search } from '../../src/search/query.ts';

export interface LocalSearch {
  readonly search: Search;
  /** Bytes over the wire since the last call: text as a server compresses it, the rest as it is. */
  readonly bytes: () => number;
}

const sizes = new Map<string, number>();

/** Starts with nothing loaded, as in a new tab. */
export function openLocal(dist: string, base = '/'): LocalSearch {
  let total = 0;
  const fetchFile = async (input: string | URL | Request): Promise<Response> => {
    const path = String(input)
      .replace(/^file:\/\//u, '')
      .replace(/\?.*$/u, '');
    const bytes = readFileSync(path);
    total += wireSize(path, bytes);
    return new Response(new Uint8Array(bytes));
  };
  // Pagefind's module knows no fetch but the global one.
  globalThis.fetch = fetchFile;
  const bundle = resolve(join(dist, 'pagefind'));
  const search = create({
    base,
    bundle,
    fetch: fetchFile,
    importPagefind: (url) => {
      total += wireSize(url, readFileSync(url));
      return import(pathToFileURL(url).href);
    },
  });
  return {
    search,
    bytes: () => {
      const count = total;
      total = 0;
      return count;
    },
  };
}

/** Pagefind's files and the book's are packed already; scripts and JSON are packed on the way. */
export function wireSize(path: string, bytes: Uint8Array): number {
  const known = sizes.get(path);
  if (known !== undefined) return known;
  const size = /\.(?:js|json|css|html)$/u.test(path)
    ? gzipSync(bytes, { level: 6 }).length
    : bytes.length;
  sizes.set(path, size);
  return size;
}
