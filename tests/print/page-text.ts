/** The words of a PDF with their places, by poppler: what a reader sees, not what we meant. */
import { runTool } from '../../scripts/tools/programs.ts';

export interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Words that stand on one line, in order. */
export interface Line {
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
}

export interface PageText {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

const entity: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const plain = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/gu, (all, code?: string, name?: string) =>
    code === undefined ? (entity[name ?? ''] ?? all) : String.fromCodePoint(Number(code)),
  );

export function readPages(file: string): PageText[] {
  return parsePages(runTool('pdftotext', ['-bbox', file, '-']));
}

/** @param xml What `pdftotext -bbox` writes. */
export function parsePages(xml: string): PageText[] {
  return xml
    .split('<page ')
    .slice(1)
    .map((page, index) => ({
      number: index + 1,
      width: Number(/width="([\d.]+)"/u.exec(page)?.[1]),
      height: Number(/height="([\d.]+)"/u.exec(page)?.[1]),
      words: [
        ...page.matchAll(
          /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/gu,
        ),
      ].map(([, left, top, right, bottom, text]) => ({
        text: plain(text ?? ''),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    }));
}

/** Points that running head and page number take, above and below the text. */
export const margins = { head: 68, foot: 70 };

export const bodyWords = ({ words, height }: PageText): Word[] =>
  words.filter(({ top, bottom }) => top >= margins.head && bottom <= height - margins.foot);

/** Lines of the text between running head and page number, from top to bottom. */
export function bodyLines(page: PageText): Line[] {
  const lines: { words: Word[]; top: number; bottom: number }[] = [];
  for (const word of bodyWords(page)) {
    const middle = (word.top + word.bottom) / 2;
    const line = lines.find(({ top, bottom }) => middle > top && middle < bottom);
    if (line === undefined) lines.push({ words: [word], top: word.top, bottom: word.bottom });
    else line.words.push(word);
  }
  return lines
    .sort((a, b) => a.top - b.top)
    .map(({ words, top, bottom }) => ({
      text: words
        .sort((a, b) => a.left - b.left)
        .map(({ text }) => text)
        .join(' '),
      top,
      bottom,
    }));
}

/** The same as one text, a line each. */
export const bodyText = (page: PageText): string =>
  bodyLines(page)
    .map(({ text }) => text)
    .join('\n');

/** Letters and digits only: hyphens, ligatures and spaces differ between source and sheet. */
export const bare = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u00ad\u2010\u2011-]+/gu, '');

export const textOfPage = (page: PageText): string =>
  bare(page.words.map(({ text }) => text).join(' '));
