/** The facts that stand under a chapter's title, from the front matter of its source. */
import { isoDay } from '../../src/book/dates.ts';
import type { Book } from '../../src/book/book.ts';
import { readFrontMatter } from '../../src/book/front-matter.ts';
import type { Placement } from './chapter.ts';

/** @returns Level, prerequisites by number, and the day of the last review, where they are known. */
export function factsOf(book: Book, slug: string): Placement['facts'] {
  const chapter = book.bySlug.get(slug);
  if (chapter === undefined) return [];
  const { level, prerequisites, reviewed } = readFrontMatter(chapter.text).data;
  const facts: { name: string; value: string }[] = [];
  if (typeof level === 'string') facts.push({ name: 'Level', value: level });
  if (Array.isArray(prerequisites) && prerequisites.length > 0) {
    const named = prerequisites.map((to) => titleOf(book, String(to)));
    facts.push({ name: 'Read first', value: named.join('; ') });
  }
  const day = reviewed instanceof Date ? isoDay(reviewed) : reviewed;
  if (typeof day === 'string') facts.push({ name: 'Reviewed', value: day });
  return facts;
}

function titleOf(book: Book, slug: string): string {
  const chapter = book.bySlug.get(slug);
  if (chapter === undefined) return slug;
  const { title } = readFrontMatter(chapter.text).data;
  const number = chapter.place?.number;
  return `${number === undefined ? '' : `${number} `}${String(title ?? slug)}`;
}
