/** Answers stand twice: folded in their chapter and, for review, on a page of the appendix for each part. */

import type { Part } from '../../data/part.ts';
import type { Chapter } from '../book.ts';
import { type Asked, askedIn } from './questions.ts';

/** Leads to the answers of all parts. */
export const answersSlug = 'appendix/answers';

/** Anchor of a chapter on the page with its part's answers. */
export function answersAnchor(slug: string): string {
  return slug.replaceAll('/', '-');
}

/** Anchor there of what a chapter asks. */
export function answerAnchor({ slug }: Pick<Chapter, 'slug'>, { anchor }: Asked): string {
  return `${answersAnchor(slug)}-${anchor}`;
}

/** Path below the base of the page with a part's answers, with a slash at its end. */
export function answersPath(part: Pick<Part, 'id'>): string {
  return `${answersSlug}/${part.id}/`;
}

/**
 * Path and anchor of a chapter's answers; undefined on a page that is no chapter: there, examples of
 * questions answer themselves.
 */
export function answersOfChapter({ place, slug }: Chapter): string | undefined {
  if (place?.number === undefined) return undefined;
  return `${answersPath(place.part)}#${answersAnchor(slug)}`;
}

/** Parts with the chapters in them that ask something, in the order of the book. */
export function answeredParts(
  chapters: readonly Chapter[],
): { readonly part: Part; readonly chapters: readonly Chapter[] }[] {
  const parts = new Map<Part, Chapter[]>();
  for (const chapter of chapters) {
    const { place } = chapter;
    if (place?.number === undefined || askedIn(chapter).length === 0) continue;
    parts.set(place.part, [...(parts.get(place.part) ?? []), chapter]);
  }
  return [...parts].map(([part, asking]) => ({ part, chapters: asking }));
}
