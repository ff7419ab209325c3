/** A part of the book, as src/data/contents.ts lists it. */

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
