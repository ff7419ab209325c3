/** Where an author wrote what a sheet shows: pages carry no lines, so the words are looked for. */
import { existsSync, readFileSync } from 'node:fs';
import { fromRoot } from '../../src/book/files/root.ts';

/** Letters and digits alone: Markdown's signs are not printed. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** @param read Text of a file; undefined when there is none. @returns `docs/start/roles.mdx:12` */
export function sourceLine(slug: string, words: string, read = readSource): string {
  const names = [`docs/${slug}.mdx`, `docs/${slug}/index.mdx`, `docs/${slug}.md`];
  const file = names.find((name) => read(name) !== undefined);
  if (file === undefined) return slug === '' ? 'the front of the book' : `the page ${slug}`;
  const lines = (read(file) ?? '').split('\n').map(bare);
  const longest = words.split(/\s+/u).toSorted((a, b) => b.length - a.length)[0] ?? '';
  for (const sought of [bare(words), bare(words).slice(0, 24), bare(longest)]) {
    const index = sought === '' ? -1 : lines.findIndex((line) => line.includes(sought));
    if (index >= 0) return `${file}:${index + 1}`;
  }
  return file;
}

function readSource(name: string): string | undefined {
  const path = fromRoot(name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
