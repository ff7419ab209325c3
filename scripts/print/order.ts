/** What is printed, and in which order. */
import type { Part } from '../../src/data/part.ts';

/**
 * Pages without a number that belong into the book. The other ones serve the site: the book has an
 * index and answers of its own, and what readers did so far only their browsers know.
 */
const boundPages = ['appendix/glossary', 'appendix/tools', 'appendix/references'];

const isChapter = ({ kind }: Part): boolean => kind !== 'appendix';

/** The book's parts with the pages that are bound in. */
export const printedParts = (contents: readonly Part[]): Part[] =>
  contents
    .map((part) => ({
      ...part,
      chapters: part.chapters.filter((slug) => isChapter(part) || boundPages.includes(slug)),
    }))
    .filter(({ chapters }) => chapters.length > 0);

/** Chapters that have sheets of their own. */
export const printedSlugs = (contents: readonly Part[]): string[] =>
  contents.filter(isChapter).flatMap(({ chapters }) => [...chapters]);
