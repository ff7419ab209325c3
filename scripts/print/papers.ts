/** The sheets that we print on. */
export interface Paper {
  /** As it stands in file names: `model-apis.a4.pdf`. */
  readonly id: 'a4' | 'letter';
  readonly name: string;
  /** Width and height in points, as a PDF's media box holds them. */
  readonly points: readonly [number, number];
  /** As CSS writes it. */
  readonly css: string;
}

/** Millimeters beside the text, left and right together: scripts/print/book.css sets the same. */
const sideMargins = 68;

/** Width of the text in CSS pixels. */
export const textWidth = ({ points: [width] }: Paper): number =>
  Math.round(width * (96 / 72) - sideMargins * (96 / 25.4));

export const papers: readonly Paper[] = [
  { id: 'a4', name: 'A4', points: [595, 842], css: 'A4' },
  { id: 'letter', name: 'US Letter', points: [612, 792], css: 'letter' },
];
