/** The table of contents as data: parts, their chapters, and where a chapter stands in them. */

/**
 * How a part takes part in the numbering and where its pages are listed. The front is read before the
 * first chapter: it is held to the chapters' rules on sources and topics, and has neither number nor lab.
 */
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
}

/** Kinds whose pages are read without a number. */
const unnumbered: ReadonlySet<PartKind> = new Set(['front', 'appendix']);

/** A chapter's place in the book. */
export interface Place {
  readonly slug: string;
  readonly part: Part;
  /** Number of the chapter counted through the book, from 1; undefined in front and appendix. */
  readonly number: number | undefined;
}

/**
 * Numbers every chapter by reading order. Pages of front and appendix have a place and no number.
 *
 * @throws Error when a slug is listed twice: two numbers for one page would make references lie.
 */
export function placesOf(contents: readonly Part[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  let next = 1;
  for (const part of contents) {
    for (const slug of part.chapters) {
      if (places.has(slug)) {
        throw new Error(
          `src/data/contents.ts: "${slug}" is listed twice. Keep one of the two lines.`,
        );
      }
      places.set(slug, { slug, part, number: unnumbered.has(part.kind) ? undefined : next++ });
    }
  }
  return places;
}

/** Whether a page is text that teaches, numbered or not: such a page makes claims and covers topics. */
export function teaches(place: Place | undefined): boolean {
  return place !== undefined && place.part.kind !== 'appendix';
}
