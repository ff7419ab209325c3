/** The table of contents as data: parts, their chapters, and where a chapter stands in them. */

/** What a part is in the book: everything but the appendix teaches, and has numbered chapters. */
export type PartKind = 'front' | 'pillar' | 'pathway' | 'capstone' | 'appendix';

export interface Part {
  /** Folder under docs/ that holds the part's chapters. */
  readonly id: string;
  /** Heading in the sidebar, on the pillar page and in print. */
  readonly title: string;
  readonly kind: PartKind;
  /** One sentence for the home page and the part's own page. */
  readonly summary: string;
  /** Slugs in reading order. */
  readonly chapters: readonly string[];
  /**
   * Those of them that teach without being chapters, such as a questionnaire: they are held to the
   * rules on sources and topics, and have neither number nor lab.
   */
  readonly unnumbered?: readonly string[];
}

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
