/** Reads the book's sources from the working folder. */
import { globSync, readFileSync } from 'node:fs';
import { contents } from '../data/contents.ts';
import { type Book, buildBook, isDraft, type Source } from './book.ts';
import { fromRoot, root } from './files/root.ts';
import { frontOf } from './manuscript/front-matter.ts';
import { manuscripts } from './manuscript/store.ts';

/** Every page under docs/, in no particular order. Files and folders that start with _ are none. */
export function readSources(): Source[] {
  return globSync('docs/**/*.{md,mdx}', { cwd: root })
    .map((path) => path.split('\\').join('/'))
    .filter((path) => !/\/_/u.test(path))
    .map((file) => ({
      file,
      slug: file.replace(/^docs\//u, '').replace(/(?:^|\/)index\.mdx?$|\.mdx?$/u, ''),
      text: readFileSync(fromRoot(file), 'utf8'),
    }));
}

let current: Book | undefined;

/**
 * The book, read once a build; while writing (`npm run dev`) it is read anew each time, and holds drafts
 * as well. It goes by the mode, as Starlight does when it leaves drafts out.
 */
export function readBook(): Book {
  if (current === undefined || import.meta.env?.DEV) {
    const drafts = import.meta.env?.MODE === 'development' ? 'shown' : 'hidden';
    current = buildBook(readSources(), contents, { read: manuscripts.read, drafts });
  }
  return current;
}

/** Slugs of pages that are not finished. */
export const draftSlugs = (): string[] =>
  readSources().flatMap((source) => (isDraft(frontOf(source.text)) ? [source.slug] : []));
