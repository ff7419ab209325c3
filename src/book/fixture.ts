/** A book out of a few lines, for tests. */
import type { Part } from '../data/part.ts';
import { type Book, buildBook } from './book.ts';
import type { DataFolder } from './data/folder.ts';
import type { Kind } from './data/kind.ts';
import { formatFinding } from './finding.ts';
import type { Labs, Rule } from './rules/rule.ts';

/** A part of each shape, for tests of what holds for books as a whole. */
export const testContents: readonly Part[] = [
  {
    id: 's',
    title: 'S',
    kind: 'front',
    summary: '',
    chapters: ['s/first'],
    unnumbered: ['s/first'],
  },
  { id: 'a', title: 'A', kind: 'pillar', summary: '', chapters: ['a/one', 'a/two'] },
  { id: 'x', title: 'X', kind: 'appendix', summary: '', chapters: ['x/extra'] },
];

/** A pillar whose order is not that of its slugs, and an appendix. */
export const twoParts: readonly Part[] = [
  { id: 'a', title: 'A', kind: 'pillar', summary: '', chapters: ['a/two', 'a/one'] },
  { id: 'x', title: 'X', kind: 'appendix', summary: '', chapters: ['x/extra'] },
];

/** One pillar that lists every page but those of the appendix, in the order given. */
function onePart(slugs: readonly string[]): readonly Part[] {
  const chapters = slugs.filter((slug) => !slug.startsWith('appendix/'));
  return [{ id: 'part', title: 'Part', kind: 'pillar', summary: '', chapters }];
}

/** Whole texts of pages, front matter and all, by slug. */
type Pages = Readonly<Record<string, string>>;

export function bookOf(pages: Pages, contents = onePart(Object.keys(pages))): Book {
  const sources = Object.entries(pages).map(([slug, text]) => {
    return { slug, text, file: `docs/${slug === '' ? 'index' : slug}.mdx` };
  });
  return buildBook(sources, contents, { drafts: 'shown' });
}

/** Pages with a title put before those that start with no front matter of their own. */
export function titled(pages: Pages): Pages {
  return Object.fromEntries(
    Object.entries(pages).map(([slug, text]) => [
      slug,
      text.startsWith('---\n') ? text : `---\ntitle: T\n---\n\n${text}`,
    ]),
  );
}

/** Labs out of a few texts, by path. */
export function labsOf(files: Readonly<Record<string, string>> = {}): Labs {
  return {
    files: Object.keys(files),
    read(path) {
      const text = files[path];
      if (text === undefined) throw new Error(`labs/${path} does not exist`);
      return text;
    },
  };
}

/** The rule's findings as an author reads them, in pages that may lack front matter. */
export function findingsOf(
  rule: Rule,
  pages: Pages,
  files: Readonly<Record<string, string>> = {},
): string[] {
  return rule(bookOf(titled(pages)), labsOf(files)).map(formatFinding);
}

/** A folder of data out of a few texts, by path in src/data/. */
export function dataOf(files: Readonly<Record<string, string>>): DataFolder {
  return {
    list: (folder) =>
      Object.keys(files)
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1)),
    read(path) {
      const text = files[path];
      if (text === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' });
      return text;
    },
  };
}

/** Entries of a kind out of one file. */
export const entriesOf = <T>(kind: Kind<T>, path: string, text: string): readonly T[] =>
  kind.read(dataOf({ [path]: text })).entries;
