/** The table of contents as readers get it, who do not get drafts. */
import type { Part } from '../../data/part.ts';

/** The contents without some pages, and without the parts that list nothing then. */
export function withoutPages(contents: readonly Part[], slugs: readonly string[]): readonly Part[] {
  if (slugs.length === 0) return contents;
  return contents
    .map((part) => ({ ...part, chapters: part.chapters.filter((slug) => !slugs.includes(slug)) }))
    .filter(({ chapters }) => chapters.length > 0);
}
