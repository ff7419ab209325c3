/** What is printed, and in which order. */
import type { Part } from '../../src/book/contents.ts';

/** Parts that speak to authors, not readers: they are pages of the site only. */
const siteOnly = new Set(['contributing']);

/** Pages that hold nothing until a reader's own browser fills them. */
const livePages = new Set(['appendix/progress', 'appendix/missed']);

export const printedParts = (contents: readonly Part[]): Part[] =>
  contents
    .filter(({ id }) => !siteOnly.has(id))
    .map((part) => ({ ...part, chapters: part.chapters.filter((slug) => !livePages.has(slug)) }))
    .filter(({ chapters }) => chapters.length > 0);

export const printedSlugs = (contents: readonly Part[]): string[] =>
  printedParts(contents).flatMap(({ chapters }) => [...chapters]);
