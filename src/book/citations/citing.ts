/** How others may cite a page of this book: as a line of text, and for BibTeX. */
import { isoDay } from '../time/dates.ts';

export interface Citable {
  readonly author: string;
  readonly book: string;
  readonly version: string;
  readonly title: string;
  /** Number of the chapter; undefined on a page without one. */
  readonly number: number | undefined;
  /** Day on which somebody last read the whole page against its sources. */
  readonly reviewed: Date;
  /** Where the page stands for good. */
  readonly url: string;
  /** Its last part names the entry. */
  readonly slug: string;
}

/** As a line of text, in the order in which the book names its own sources. */
export function citationLine(page: Citable): string {
  const { author, book, version, title, number, reviewed, url } = page;
  const chapter = number === undefined ? '' : `, chapter ${number}`;
  return `${author} (${reviewed.getUTCFullYear()}). ${title}. In ${book}${chapter}, version ${version}, reviewed ${isoDay(reviewed)}. ${url}`;
}

/** As an entry of a BibTeX file. */
export function citationBibtex(page: Citable): string {
  const { author, book, version, title, number, reviewed, url, slug } = page;
  const fields = {
    author: `{${escaped(author)}}`,
    title: `{${escaped(title)}}`,
    booktitle: `{${escaped(book)}}`,
    ...(number === undefined ? {} : { chapter: String(number) }),
    year: String(reviewed.getUTCFullYear()),
    note: `Version ${version}, reviewed ${isoDay(reviewed)}`,
    url,
  };
  const width = Math.max(...Object.keys(fields).map((name) => name.length));
  const lines = Object.entries(fields).map(
    ([name, value]) => `  ${name.padEnd(width)} = {${value}}`,
  );
  return `@incollection{handbook-${slug.split('/').at(-1)},\n${lines.join(',\n')}\n}`;
}

/** What TeX would take for a command. */
function escaped(text: string): string {
  return text
    .replace(/’/gu, "'")
    .replace(/[\\~^]|[&%$#_{}]/gu, (sign) => commands[sign] ?? `\\${sign}`);
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
