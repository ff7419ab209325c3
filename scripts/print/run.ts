/** One run of `npm run print`: which sheets, made in order, each put in its place when whole. */
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renewWorker } from '../../src/offline/write.ts';
import { needTool } from '../tools/programs.ts';
import { writeWhole } from '../tools/write-whole.ts';
import { foundation, type Sheet, SheetCache } from './cache.ts';
import { chromiumVersion, startChromium } from './chromium.ts';
import type { Engine } from './engine.ts';
import { makeEpub } from './epub/epub.ts';
import { allJobs, chooseJobs, type Shop } from './jobs.ts';
import { fillPageLinks } from './page-links.ts';
import { type Paper, papers } from './papers.ts';
import { makeSheet, type Workshop } from './sheet.ts';
import { readSheetIndex, type SheetIndex, sizeOf, writeSheetIndex } from './sheet-index.ts';
import { printSheet } from './sheets.ts';

export interface Order {
  /** Empty for everything. */
  readonly names: readonly string[];
  readonly papers: readonly Paper[];
  /** Folder of the built site; sheets go to print/ in it. */
  readonly dist: string;
  readonly base: string;
  /** Folder of kept sheets. */
  readonly cache: string;
  readonly told: (line: string) => void;
}

/** @returns The entries of what was made. */
export async function run(shop: Shop, order: Order): Promise<SheetIndex> {
  const { names, dist, told } = order;
  needTool('qpdf');
  const styles = printSheet();
  const version = chromiumVersion();
  const cache = new SheetCache(order.cache);
  const folder = join(tmpdir(), `handbook-print-${process.pid}`);
  let engine: Promise<Engine> | undefined;
  const workshop: Workshop = {
    folder,
    styles,
    foundation: foundation(styles, version),
    cache,
    engine: () => (engine ??= startChromium()),
    told,
  };
  const made: SheetIndex = {};
  const list = join(dist, 'print', 'index.json');
  const jobs = chooseJobs(allJobs(shop), names);
  try {
    for (const [index, job] of jobs.entries()) {
      told(`${job.name}: ${index + 1} of ${jobs.length}`);
      const assembled = job.assemble();
      let first: Sheet | undefined;
      for (const paper of order.papers) {
        const sheet = await makeSheet(assembled, paper, job.edition, workshop);
        const file = `${job.name}.${paper.id}.pdf`;
        writeWhole(join(dist, 'print', file), sheet.pdf);
        put(made, job.name, paper.id, { file, pages: sheet.pages, bytes: sheet.pdf.length });
        told(`print/${file}: ${sheet.pages} pages, ${sizeOf(sheet.pdf.length)}`);
        if (paper === papers[0]) first = sheet;
      }
      if (job.assembleEpub !== undefined && first !== undefined) {
        const bytes = makeEpub(job.assembleEpub(), first.places, job.edition, dist);
        const file = `${job.name}.epub`;
        writeWhole(join(dist, 'print', file), bytes);
        put(made, job.name, 'epub', { file, bytes: bytes.length });
        told(`print/${file}: ${sizeOf(bytes.length)}`);
      }
      // After each job: the list is true of what lies there even if a later one fails.
      writeSheetIndex(list, merge(readSheetIndex(list), made));
    }
  } finally {
    await (await engine)?.close();
    rmSync(folder, { recursive: true, force: true });
  }
  if (names.length === 0 && order.papers.length === papers.length) {
    writeSheetIndex(list, made);
    cache.forgetUnused();
  }
  const changed = fillPageLinks(dist, readSheetIndex(list), order.base);
  // A saved copy must learn that these pages are others than those of the build.
  if (changed > 0 && existsSync(join(dist, 'sw.js'))) renewWorker(dist);
  return made;
}

function put(
  index: SheetIndex,
  name: string,
  form: string,
  entry: SheetIndex[string][string],
): void {
  index[name] = { ...index[name], [form]: entry as NonNullable<typeof entry> };
}

function merge(old: SheetIndex, made: SheetIndex): SheetIndex {
  const all = { ...old };
  for (const [name, forms] of Object.entries(made)) all[name] = { ...all[name], ...forms };
  return all;
}
