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

interface Counter {
  readonly fetchFile: typeof fetch;
  readonly add: (path: string) => void;
  readonly bytes: () => number;
}

/** Reads files where a browser would fetch; Pagefind's module knows no fetch but the global one. */
export function countFetches(): Counter {
  let total = 0;
  const add = (path: string) => {
    total += wireSize(path, readFileSync(path));
  };
  const fetchFile = async (input: string | URL | Request): Promise<Response> => {
    const path = String(input)
      .replace(/^file:\/\//u, '')
      .replace(/\?.*$/u, '');
    add(path);
    return new Response(new Uint8Array(readFileSync(path)));
  };
  globalThis.fetch = fetchFile;
  const bytes = () => {
    const count = total;
    total = 0;
    return count;
  };
  return { fetchFile, add, bytes };
}

/** Starts with nothing loaded, as in a new tab. */
export function openLocal(dist: string, base = '/'): LocalSearch {
  const { fetchFile, add, bytes } = countFetches();
  const search = create({
    base,
    bundle: resolve(join(dist, 'pagefind')),
    fetch: fetchFile,
    importPagefind: (url) => {
      add(url);
      return import(pathToFileURL(url).href);
    },
  });
  return { search, bytes };
}

const sizes = new Map<string, number>();

/** Pagefind's files and the book's are packed already; scripts and JSON are packed on the way. */
export function wireSize(path: string, bytes: Uint8Array): number {
  const known = sizes.get(path);
  if (known !== undefined) return known;
  const isText = /\.(?:js|json|css|html)$/u.test(path);
  const size = isText ? gzipSync(bytes, { level: 6 }).length : bytes.length;
  sizes.set(path, size);
  return size;
}
