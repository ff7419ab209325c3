/** A small book with a part of each shape, for the tests of rules on books as a whole. */
import { type Book, buildBook } from '../book.ts';
import type { Part } from '../contents.ts';

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

/** A book of pages given as slug and text; the text starts with its front matter. */
export function bookOf(pages: Readonly<Record<string, string>>): Book {
  const sources = Object.entries(pages).map(([slug, text]) => {
    return { slug, text, file: `docs/${slug === '' ? 'index' : slug}.mdx` };
  });
  return buildBook(sources, testContents);
}
