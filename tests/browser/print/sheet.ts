/** A publication on paper, with all that its promises are held against. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { documentOf } from '../../../scripts/print/book/document.ts';
import { linkWordsOf, outlineOf } from '../../../scripts/print/book/headings.ts';
import type { Assembled } from '../../../scripts/print/book/publication.ts';
import type { Edition } from '../../../scripts/print/edition.ts';
import type { Engine } from '../../../scripts/print/engine.ts';
import type { Paper } from '../../../scripts/print/papers.ts';
import { type Printed, printUntilStable } from '../../../scripts/print/passes.ts';
import { finish } from '../../../scripts/print/pdf/finish.ts';
import { pack } from '../../../scripts/print/sheet.ts';
import { parsePage, type Root } from '../../../scripts/print/tree.ts';
import { type PageText, readPages } from '../../print/page-text.ts';
import { type Stretch, stretchesOf } from '../../print/stretches.ts';

export interface Sheet {
  readonly name: string;
  /** Folder of the built site that it was made from. */
  readonly site: string;
  readonly assembled: Assembled;
  readonly paper: Paper;
  readonly edition: Edition;
  readonly printed: Printed;
  /** The printed document. */
  readonly tree: Root;
  /** Of the file that readers get. */
  readonly path: string;
  /** Of the file as the engine made it. */
  readonly raw: string;
  readonly pdf: PDFDocument;
  readonly pages: readonly PageText[];
  readonly stretches: readonly Stretch[];
}

/** What all sheets of a run share. */
export interface Press {
  /** Holds print.css; sheets are put beside it. */
  readonly folder: string;
  readonly engine: Engine;
  readonly edition: Edition;
}

/** Prints, mends and reads again. @param site Folder of the built site that it is made from. */
export async function makeSheet(
  assembled: Assembled,
  paper: Paper,
  site: string,
  { folder, engine, edition }: Press,
): Promise<Sheet> {
  const name = `${assembled.name.replaceAll('/', '-')}.${paper.id}`;
  const html = documentOf(assembled, paper, { sheets: ['print.css'] });
  const printed = await printUntilStable(html, join(folder, `${name}.html`), paper, engine);
  const outline = outlineOf(assembled.sections);
  const linkWords = linkWordsOf(assembled.sections);
  const what = { title: assembled.title, subject: assembled.subject, outline, linkWords };
  const [path, raw] = [join(folder, `${name}.pdf`), join(folder, `${name}.raw.pdf`)];
  const bytes = pack(await finish(printed.pdf, what, edition), join(folder, name));
  writeFileSync(path, bytes);
  writeFileSync(raw, printed.pdf);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = readPages(path);
  const tree = parsePage(printed.html);
  const stretches = stretchesOf(tree, printed.pages, pages);
  return { name, site, assembled, paper, edition, printed, tree, path, raw, pdf, pages, stretches };
}
