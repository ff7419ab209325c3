/** The picture that stands for a page where its link is shared: set in the book's own face. */
import { readFileSync } from 'node:fs';
import { create, type Font, type Glyph } from 'fontkitten';
import { fromPackage } from '../files/root.ts';

const width = 1200;
const height = 630;
const margin = 88;
const file = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';

/** Measures and draws text as outlines: the picture is the same on every machine. */
export interface Face {
  readonly widthOf: (text: string, size: number) => number;
  /** Path data with its origin at the start of the baseline. */
  readonly outline: (text: string, size: number, x: number, y: number) => string;
}

let face: Face | undefined;

export function bookFace(): Face {
  if (face !== undefined) return face;
  const font = create(readFileSync(fromPackage(file))) as Font;
  const glyphs = (text: string) => font.glyphsForString(text);
  const scale = (size: number) => size / font.unitsPerEm;
  const paths = new Map<number, string>();
  /** Cards use the same few letters again and again. */
  const pathOf = ({ id, path }: Glyph) => {
    const drawn = paths.get(id) ?? path.toSVG();
    paths.set(id, drawn);
    return drawn;
  };
  face = {
    widthOf: (text, size) =>
      glyphs(text).reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) * scale(size),
    outline(text, size, x, y) {
      let at = x;
      return glyphs(text)
        .map((glyph) => {
          const drawn = `<path d="${pathOf(glyph)}" transform="translate(${at.toFixed(1)} ${y}) scale(${scale(size)} ${-scale(size)})"/>`;
          at += glyph.advanceWidth * scale(size);
          return drawn;
        })
        .join('');
    },
  };
  return face;
}

/** Breaks a title into lines no wider than `limit`; a single long word stays whole. */
export function wrap(title: string, size: number, limit: number, { widthOf }: Face): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/u)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, size) <= limit) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

export interface Card {
  readonly title: string;
  /** `Deployment · Chapter 2`, or what kind of page it is. */
  readonly kicker: string;
  readonly book: string;
}

/** An SVG of 1200 by 630, as the sites that show such pictures ask for. */
export function cardSvg({ title, kicker, book }: Card, set: Face = bookFace()): string {
  const limit = width - 2 * margin;
  const sizes = [84, 72, 60, 50];
  const size = sizes.find((at) => wrap(title, at, limit, set).length <= 3) ?? 50;
  const lines = wrap(title, size, limit, set).slice(0, 5);
  const top = 250 + (lines.length === 1 ? 40 : 0);
  const drawn = lines.map((line, index) =>
    set.outline(line, size, margin, top + index * size * 1.18),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#fdfcf8"/><rect x="${margin}" y="120" width="96" height="4" fill="#8c321c"/><g fill="#655e51">${set.outline(kicker, 30, margin, 96)}${set.outline(book, 30, margin, height - 72)}</g><g fill="#191714">${drawn.join('')}</g></svg>`;
}
