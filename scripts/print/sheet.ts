/** One publication on one paper: assembled, printed, finished, packed. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from '../tools/programs.ts';
import { writeWhole } from '../tools/write-whole.ts';
import { documentOf } from './book/document.ts';
import { linkWordsOf, outlineOf } from './book/headings.ts';
import type { Assembled } from './book/publication.ts';
import { keyOf, type Sheet, type SheetCache } from './cache.ts';
import type { Edition } from './edition.ts';
import type { Engine } from './engine.ts';
import type { Paper } from './papers.ts';
import { printUntilStable } from './passes.ts';
import { finish } from './pdf/finish.ts';

/** What all sheets of a run share. */
export interface Workshop {
  /** Folder for documents on their way to the engine. */
  readonly folder: string;
  readonly styles: string;
  /** Hash of everything that all sheets depend on. */
  readonly foundation: string;
  readonly cache: SheetCache;
  /** Started when the first sheet is really printed. */
  readonly engine: () => Promise<Engine>;
  readonly told: (line: string) => void;
}

export async function makeSheet(
  assembled: Assembled,
  paper: Paper,
  edition: Edition,
  workshop: Workshop,
): Promise<Sheet> {
  const { folder, styles, cache, told } = workshop;
  const name = `${assembled.name.replaceAll('/', '-')}.${paper.id}`;
  const html = documentOf(assembled, paper, { sheets: ['print.css'] });
  const key = keyOf(workshop.foundation, html, edition.date.toISOString(), edition.commit);
  const kept = cache.read(key);
  if (kept !== undefined) {
    told(`${assembled.name} ${paper.name}: unchanged, ${kept.pages} pages`);
    return kept;
  }
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, 'print.css'), styles);
  const printed = await printUntilStable(
    html,
    join(folder, `${name}.html`),
    paper,
    await workshop.engine(),
    (pass, pages) => told(`${assembled.name} ${paper.name}: pass ${pass}, ${pages} pages`),
  );
  const finished = await finish(
    printed.pdf,
    {
      title: assembled.title,
      subject: assembled.subject,
      outline: outlineOf(assembled.sections),
      linkWords: linkWordsOf(assembled.sections),
    },
    edition,
  );
  const sheet: Sheet = {
    pdf: pack(finished, join(folder, name)),
    pages: printed.count,
    places: Object.fromEntries(printed.pages),
  };
  cache.keep(key, sheet);
  return sheet;
}

/** qpdf packs the objects and derives the file's id from its content. */
export function pack(pdf: Uint8Array, stem: string): Uint8Array {
  const [loose, packed] = [`${stem}.loose.pdf`, `${stem}.packed.pdf`];
  writeWhole(loose, pdf);
  runTool('qpdf', [
    '--object-streams=generate',
    '--deterministic-id',
    '--compress-streams=y',
    loose,
    packed,
  ]);
  const bytes = new Uint8Array(readFileSync(packed));
  rmSync(loose);
  rmSync(packed);
  return bytes;
}
