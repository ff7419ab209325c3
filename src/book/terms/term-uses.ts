/** Where a term is introduced and used: the other half of a glossary entry. */
import type { Book, Chapter } from '../book.ts';
import { glossary, type Term } from './glossary.ts';

/** Terms that a page of the book uses: those of its drafts alone are not for readers yet. */
export function usedTerms(book: Book): Term[] {
  const used = new Set(
    book.chapters.flatMap(({ scan }) =>
      scan.elements.filter(({ name }) => name === 'Term').map(({ attributes }) => attributes.id),
    ),
  );
  return glossary.entries().filter(({ id }) => used.has(id));
}

/** Chapters that use a term, in reading order: the first introduces it. */
export function usesOf(id: string, book: Book): Chapter[] {
  return book.chapters.filter(
    ({ scan, place }) =>
      place !== undefined &&
      scan.elements.some(({ name, attributes }) => name === 'Term' && attributes.id === id),
  );
}
