/** Every number of the ranking. Change one only with `npm run bench:search` on both halves. */
import type { Kind } from '../kinds.ts';

const fields: Readonly<Record<string, number>> = {
  title: 3,
  keywords: 2,
  aliases: 1.5,
  about: 1,
  parent: 1,
  page: 0.6,
  slug: 0.6,
};

/**
 * A hit in a list of references is less than one in a chapter; what a register says of a thing
 * stands above the results anyway.
 */
const kinds: Readonly<Record<Kind, number>> = {
  section: 1,
  program: 1,
  lab: 1,
  exercise: 0.8,
  error: 1,
  back: 0.45,
  glossary: 0.25,
  tool: 0.25,
  question: 0.9,
  message: 1,
  concept: 0.9,
  gap: 1,
  wish: 1,
};

export const weights = {
  fields,
  kinds,
  /** Share of its rarity that a word of everyday English keeps. */
  common: 0.4,
  /** Amount of a word at which it has half its effect. */
  saturation: 1.2,
  /** Power of the share of the question that a section covers. */
  coverage: 1.5,
  adjacency: 0.3,
  agreement: 0.8,
  /** What a page's further sections add to its best one, in order. */
  further: [0.25, 0.12, 0.06],
  /** What a page's own title, slug and keywords add, by rarity. */
  about: 0.6,
} as const;
