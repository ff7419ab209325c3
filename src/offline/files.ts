/** What a reader's saved copy of the book holds: every page with all that it shows and searches. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

export interface SavedFile {
  /** Relative to the first page; a page by its folder, as links name it. */
  readonly url: string;
  /** Changes with the content; null where the name does already. */
  readonly revision: string | null;
  readonly bytes: number;
}

/** Kinds of files that pages need. Pictures for other sites, feeds and texts for machines are not. */
const kept = /\.(?:html|js|css|woff2|svg|ico|json|table|words|wasm|pagefind|pf_\w+)$/u;

/** Large, and for paper; and the worker itself, which browsers keep by their own rules. */
const left = /^(?:print\/|cards\/|sw\.js$|offline\.json$)/u;

const hashed = /^(?:_astro|pagefind\/(?:fragment|index))\//u;

/** @param dist The built site. @returns Its files in order of their addresses. */
export function savedFiles(dist: string): SavedFile[] {
  return globSync('**/*.*', { cwd: dist })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => kept.test(file) && !left.test(file))
    .sort()
    .map((file) => {
      const content = readFileSync(join(dist, file));
      return {
        url: file.replace(/(^|\/)index\.html$/u, '$1') || './',
        revision: hashed.test(file) ? null : revisionOf(content),
        bytes: content.length,
      };
    });
}

function revisionOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
