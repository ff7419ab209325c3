/** Where each chapter stands in the book. */
import type { Part } from '../../data/part.ts';

/** A chapter's place in the book. */
export interface Place {
  readonly slug: string;
  readonly part: Part;
  /** Number of the chapter counted through the book, from 1; undefined for a page that is no chapter. */
  readonly number: number | undefined;
}

/**
 * Numbers every chapter by reading order. Pages of the appendix have a place and no number.
 *
 * @throws Error when a slug is listed twice: two numbers for one page would make references lie.
 */
export function placesOf(contents: readonly Part[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  let next = 1;
  for (const part of contents) {
    const isNumbered = (slug: string) =>
      part.kind !== 'appendix' && part.unnumbered?.includes(slug) !== true;
    for (const slug of part.chapters) {
      if (places.has(slug)) {
        throw new Error(
          `src/data/contents.ts: "${slug}" is listed twice. Keep one of the two lines.`,
        );
      }
      places.set(slug, { slug, part, number: isNumbered(slug) ? next++ : undefined });
    }
  }
  return places;
}

/** Whether a page is text that teaches, numbered or not: such a page makes claims and covers topics. */
export function teaches(place: Place | undefined): boolean {
  return place !== undefined && place.part.kind !== 'appendix';
}
