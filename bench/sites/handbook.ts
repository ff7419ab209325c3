/**
 * This project with all its checks on: the book as it is, and behind it as many of its pages again,
 * as Markdown, as a size asks for.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyProject } from '../../tests/copy.ts';
import type { Generator } from './generators.ts';
import { grouped, put, withFrontMatter } from './generators.ts';
import type { MarkdownPage } from './pages.ts';

/** What the generators do with pages; the folder is a copy of the project. */
export const handbook: Omit<Generator, 'write'> = {
  name: 'The handbook',
  search: { key: '/', field: 'dialog input', result: 'dialog [role=option]' },
  command: [process.execPath, 'scripts/build.ts', '--force'],
  out: 'dist',
  caches: ['dist', 'dist.next', '.astro', '.cache'],
  source: (slug) => `docs/${slug}.md`,
  page: (slug) => `${slug}/`,
};

/** @returns The folder of a copy that has these pages besides its own, and what removes it. */
export function handbookWith(pages: readonly MarkdownPage[]): { folder: string; remove: () => void } {
  const copy = copyProject();
  for (const page of pages) put(copy.folder, handbook.source(page.slug), withFrontMatter(page));
  const parts = grouped(pages).map(([id, group]) => ({
    id,
    title: id,
    kind: 'appendix',
    summary: 'Pages of the book once more, to see what a larger one costs.',
    chapters: group.map(({ slug }) => slug),
  }));
  const contents = 'src/data/contents.ts';
  const text = readFileSync(join(copy.folder, contents), 'utf8');
  const end = text.lastIndexOf('];');
  const lines = parts.map((part) => `  ${JSON.stringify(part)} as const,\n`).join('');
  put(copy.folder, contents, `${text.slice(0, end)}${lines}${text.slice(end)}`);
  return { folder: resolve(copy.folder), remove: copy.remove };
}
