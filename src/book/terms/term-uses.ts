/** Where a term is introduced and used: the other half of a glossary entry. */
import type { Book, Chapter } from '../book.ts';

/** Chapters that use a term, in reading order: the first introduces it. */
export function usesOf(id: string, book: Book): Chapter[] {
  return book.chapters.filter(
    ({ scan, place }) =>
      place !== undefined &&
      scan.elements.some(({ name, attributes }) => name === 'Term' && attributes.id === id),
  );
}
