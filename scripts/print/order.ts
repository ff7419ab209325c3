/** What is printed, and in which order. */
import type { Part } from '../../src/book/contents.ts';

/** Parts that speak to authors, not readers: they are pages of the site only. */
const siteOnly = new Set(['contributing']);

export const printedParts = (contents: readonly Part[]): Part[] =>
  contents.filter(({ id, chapters }) => !siteOnly.has(id) && chapters.length > 0);

export const printedSlugs = (contents: readonly Part[]): string[] =>
  printedParts(contents).flatMap(({ chapters }) => [...chapters]);
