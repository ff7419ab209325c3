/** Prints a document until every page number in it is where the text really is. */
import { PDFDocument } from 'pdf-lib';
import { Problem } from '../tools/problem.ts';
import { writeWhole } from '../tools/write-whole.ts';
import { fillPages, type Pages, wantedIds } from './book/document.ts';
import type { Engine } from './engine.ts';
import type { Paper } from './papers.ts';
import { destinationsOf } from './pdf/destinations.ts';
import { scaleOf } from './pdf/scale.ts';

export interface Printed {
  readonly pdf: Uint8Array;
  readonly pages: Pages;
  readonly count: number;
  readonly passes: number;
  /** The document of the last pass. */
  readonly html: string;
}

/** Two passes are usual, three happen; a fourth would mean that two layouts take turns. */
const limit = 3;

/** @throws Problem when the numbers do not settle or a place is not in the PDF. */
export async function printUntilStable(
  html: string,
  file: string,
  paper: Paper,
  engine: Engine,
  told: (pass: number, pages: number) => void = () => {},
): Promise<Printed> {
  const wanted = wantedIds(html);
  let pages: Pages = new Map();
  for (let pass = 1; pass <= limit; pass += 1) {
    const filled = fillPages(html, pages);
    writeWhole(file, filled);
    const bytes = await engine.print(file, paper, pass);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const scale = scaleOf(pdf);
    if (scale !== 1) {
      throw new Problem(
        `Chromium set all type at ${Math.round(scale * 100)}%, since something is wider than ${paper.name} holds: narrow what scripts/print/fit.ts does not see.`,
      );
    }
    const found = destinationsOf(pdf);
    told(pass, pdf.getPageCount());
    const lost = [...wanted].find((id) => !found.has(id));
    if (lost !== undefined) {
      throw new Problem(`no page of the PDF holds "${lost}": is it hidden in src/styles/print/?`);
    }
    if (fillPages(html, found) === filled) {
      return { pdf: bytes, pages: found, count: pdf.getPageCount(), passes: pass, html: filled };
    }
    pages = found;
  }
  throw new Problem(
    `page numbers did not settle in ${limit} passes: reword the paragraph whose length changes with its numbers.`,
  );
}
