/** Rules on where text stands. Each returns one line a fault. */
import { bare, bodyLines, margins, type PageText } from './page-text.ts';

/** Points by which rounding may differ. */
const slack = 1.5;

/** No text leaves the sheet, and none leaves its column: what runs into the margin gets cut. */
export function outsideFaults(pages: readonly PageText[], margin: number): string[] {
  return pages.flatMap(({ number, width, height, words }) =>
    words
      .filter(
        ({ left, top, right, bottom }) =>
          left < margin - slack || right > width - margin + slack || top < 0 || bottom > height,
      )
      .map(({ text }) => `page ${number}: "${text}" runs out of its column`),
  );
}

/** Every page of a chapter carries its title and the page's number. */
export function runningFaults(pages: readonly PageText[], title: string): string[] {
  return pages.flatMap((page) => {
    const head = page.words.filter(({ bottom }) => bottom < margins.head).map(({ text }) => text);
    const foot = page.words
      .filter(({ top }) => top > page.height - margins.foot)
      .map(({ text }) => text);
    const faults: string[] = [];
    if (!bare(head.join(' ')).includes(bare(title)))
      faults.push(`page ${page.number}: no running head "${title}"`);
    if (foot.join('') !== String(page.number))
      faults.push(`page ${page.number}: its foot says "${foot.join(' ')}"`);
    return faults;
  });
}

/** No heading and no title of a listing is the last line of a page. */
export function strandedFaults(pages: readonly PageText[], titles: readonly string[]): string[] {
  const wanted = new Set(titles.map(bare).filter((title) => title.length > 2));
  return pages.slice(0, -1).flatMap((page) => {
    const lines = bodyLines(page);
    const last = bare(lines.at(-1)?.text ?? '');
    const lastTwo = bare(
      lines
        .slice(-2)
        .map(({ text }) => text)
        .join(' '),
    );
    return wanted.has(last) || wanted.has(lastTwo)
      ? [`page ${page.number}: "${lines.at(-1)?.text}" stands alone at its foot`]
      : [];
  });
}

/** No paragraph leaves one line behind or sends one line ahead. */
export function loneLineFaults(
  pages: readonly PageText[],
  paragraphs: readonly string[],
): string[] {
  const texts = paragraphs.map(bare).filter((text) => text.length > 0);
  const bodies = pages.map((page) => bodyLines(page).map(({ text }) => bare(text)));
  return bodies.slice(0, -1).flatMap((lines, index) => {
    const next = bodies[index + 1] ?? [];
    const split = texts.find((text) => spans(text, lines, next));
    if (split === undefined) return [];
    const before = runOf([...lines].reverse(), (joined) => split.startsWith(joined), true);
    const after = runOf(next, (joined) => split.endsWith(joined), false);
    const faults: string[] = [];
    const [page, following] = pages.slice(index, index + 2).map(({ number }) => number);
    if (before === 1) faults.push(`page ${page}: its last line is the first of a paragraph`);
    if (after === 1) faults.push(`page ${following}: its first line is the last of a paragraph`);
    return faults;
  });
}

function spans(text: string, before: readonly string[], after: readonly string[]): boolean {
  const [last, first] = [before.at(-1) ?? '', after[0] ?? ''];
  return last.length > 0 && first.length > 0 && text.includes(last + first);
}

/** The longest run of lines from the start that, joined, fits. */
function runOf(
  lines: readonly string[],
  fits: (joined: string) => boolean,
  backwards: boolean,
): number {
  let joined = '';
  let found = 0;
  for (const [index, line] of lines.entries()) {
    joined = backwards ? line + joined : joined + line;
    if (fits(joined)) found = index + 1;
    if (index > 60) break;
  }
  return found;
}

export interface TableShape {
  readonly head: readonly string[];
  /** Cells of each row. */
  readonly rows: readonly (readonly string[])[];
}

const bodiesOf = (pages: readonly PageText[]) =>
  pages.map((page) => ({
    number: page.number,
    lines: bodyLines(page).map(({ text }) => bare(text)),
  }));

const startOf = (cell: string): string => bare(cell).slice(0, 14);

/** Whatever the width of the column, its first word stands on the first line, or the start of it. */
const wordOf = (cell: string): string => bare(cell.trim().split(/\s+/u)[0] ?? '').slice(0, 7);

/** Cells side by side tell a row from a line of text that begins like its first cell. */
function rowTest(rows: TableShape['rows'], first = startOf): (line: string) => boolean {
  const starts = rows.map(([cell = '', ...rest]) => [
    first(cell),
    ...rest.map((other) => wordOf(other).slice(0, 4)),
  ]);
  return (line) =>
    starts.some(
      ([start = '', ...rest]) =>
        start !== '' && line.startsWith(start) && rest.every((cell) => line.includes(cell)),
    );
}

/** No row of a table that goes on over a page stands alone on one of its pages. */
export function loneRowFaults(pages: readonly PageText[], tables: readonly TableShape[]): string[] {
  const bodies = bodiesOf(pages);
  return tables.flatMap(({ head, rows }) => {
    const isRow = rowTest(rows, wordOf);
    const names = head.map(bare);
    const isHead = (line: string) => names.every((name) => line.includes(name));
    const holding = bodies.filter(({ lines }) => lines.some(isHead) && lines.some(isRow));
    if (holding.length < 2) return [];
    return holding
      .filter(({ lines }) => lines.filter(isRow).length === 1)
      .map(({ number }) => `page ${number}: one row alone of the table "${head.join(' | ')}"`);
  });
}

/** The last page holds more than where the sheet comes from. */
export function colophonFaults(pages: readonly PageText[]): string[] {
  const last = pages.at(-1);
  if (last === undefined || pages.length < 2) return [];
  const first = bodyLines(last)[0]?.text ?? '';
  return /^Version \d\S*, commit /u.test(first)
    ? [`page ${last.number}: nothing but the colophon`]
    : [];
}

/** A table's heads stand on each page that holds rows of it. */
export function tableFaults(pages: readonly PageText[], tables: readonly TableShape[]): string[] {
  const bodies = bodiesOf(pages);
  return tables.flatMap(({ head, rows }) => {
    const isRow = rowTest(rows);
    const names = head.map(bare);
    const isHead = (line: string) => names.every((name) => line.includes(name));
    const holding = bodies.filter(({ lines }) => lines.filter(isRow).length > 1);
    return holding
      .filter(({ lines }) => !lines.some(isHead))
      .map(
        ({ number }) => `page ${number}: rows of a table without its heads "${head.join(' | ')}"`,
      );
  });
}
