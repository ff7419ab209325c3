/** What must be read before what: the chapters' own front matter, as a graph in reading order. */
import type { Book, Chapter } from '../book.ts';

export interface Step {
  readonly chapter: Chapter;
  /** Chapters that it builds on and that are written. */
  readonly needs: readonly Chapter[];
}

/** Numbered chapters in reading order, each with what it builds on. */
export function stepsOf({ chapters, bySlug }: Book): Step[] {
  return chapters
    .filter(({ place }) => place?.number !== undefined)
    .map((chapter) => ({
      chapter,
      needs: prerequisitesOf(chapter)
        .map((slug) => bySlug.get(slug))
        .filter((needed): needed is Chapter => needed?.place?.number !== undefined),
    }));
}

/** Slugs in front matter; none where it cannot be read, which a rule reports. */
export function prerequisitesOf({ front }: Chapter): string[] {
  const { prerequisites } = front.data;
  return Array.isArray(prerequisites) ? prerequisites.map(String) : [];
}
