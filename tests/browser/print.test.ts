/**
 * Prints a site of every shape, the chapters that changed and two others, and holds each sheet against
 * what print promises. The book itself is printed with HANDBOOK_ALL=1, each night and before a release.
 */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Assembler } from '../../scripts/print/assemble.ts';
import type { Assembled } from '../../scripts/print/book/publication.ts';
import { SheetCache } from '../../scripts/print/cache.ts';
import { startChromium } from '../../scripts/print/chromium.ts';
import type { Engine } from '../../scripts/print/engine.ts';
import { makeEpub } from '../../scripts/print/epub/epub.ts';
import { edition } from '../../scripts/print/fixtures/edition.ts';
import {
  fixtureContents,
  fixturePages,
  writeFixtureSite,
} from '../../scripts/print/fixtures/site.ts';
import { printedSlugs } from '../../scripts/print/order.ts';
import { type Paper, papers } from '../../scripts/print/papers.ts';
import { run } from '../../scripts/print/run.ts';
import { makeSheet as makeKeptSheet } from '../../scripts/print/sheet.ts';
import { printSheet } from '../../scripts/print/sheets.ts';
import type { Item } from '../../scripts/run/record.ts';
import { needTool } from '../../scripts/tools/programs.ts';
import { readBook } from '../../src/book/read.ts';
import { project } from '../../src/project/project.ts';
import { all } from '../all.ts';
import { epubFaults, whyNoEpubcheck } from '../print/epubcheck.ts';
import { pictureHashes } from '../print/pixels.ts';
import { saidPages } from '../print/references.ts';
import { fetchVeraPdf, universalAccessFaults, whyNoVeraPdf } from '../print/verapdf.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { describeWith, missingTool, testWith } from './needs.ts';
import { chooseChapters } from './print/chapters.ts';
import { promises } from './print/promises.ts';
import { makeSheet, type Sheet } from './print/sheet.ts';
import { recordsGreen } from './verified.ts';

const missing = missingTool('chromium', 'qpdf', 'pdftotext', 'pdffonts', 'pdftoppm');
const noVeraPdf = whyNoVeraPdf('.cache/verapdf');

/** Longest time for one chapter or the fixture book; a book has as many times as chapters. */
const patience = 300_000;

const cover = { title: edition.title, subtitle: 'From training models to engineering them' };
const [a4, letter] = papers as [Paper, Paper];

const folder = temporaryFolder('print');
const dist = join(folder, 'dist');
beforeAll(() => {
  writeFixtureSite(dist);
  writeFileSync(join(folder, 'print.css'), printSheet());
});

const editionOf = () => edition;
const assembler = new Assembler({ dist, base: '/', contents: fixtureContents, edition, editionOf });
const { base } = project;
const { contents } = readBook();
const real = new Assembler({ dist: 'dist', base, contents, edition, editionOf });

const slugs = printedSlugs(contents);
const choice = chooseChapters(slugs, all);
console.log(choice.said);

let engine: Engine;
let fixtureBook: Sheet;

/** Prints a publication and holds it against each promise. @param item Whose record to write. */
function sheet(
  name: string,
  assemble: () => Assembled,
  {
    paper = a4,
    site = dist,
    limit = patience,
    isValidated = site === 'dist',
    item,
    made,
  }: Options = {},
): void {
  describe(name, () => {
    if (item !== undefined) recordsGreen(item);
    let printed: Sheet;
    beforeAll(async () => {
      printed = await makeSheet(assemble(), paper, site, { folder, engine, edition });
      made?.(printed);
    }, limit);

    test.each(promises)(
      '%s',
      (_, faults) => {
        expect(faults(printed)).toEqual([]);
      },
      limit,
    );
    if (!isValidated) return;
    testWith(
      noVeraPdf,
      'PDF/UA-1 holds, by veraPDF',
      () => {
        expect(universalAccessFaults(fetchVeraPdf('.cache/verapdf'), [printed.path])).toEqual([]);
      },
      limit,
    );
  });
}

interface Options {
  readonly paper?: Paper;
  readonly site?: string;
  /** Milliseconds after which it hangs. */
  readonly limit?: number;
  /** Whether veraPDF judges it: of the fixtures only the book, which holds the others. */
  readonly isValidated?: boolean;
  readonly item?: Item;
  readonly made?: (sheet: Sheet) => void;
}

describeWith(missing, 'sheets', () => {
  beforeAll(async () => {
    engine = await startChromium();
  });
  afterAll(async () => {
    await engine?.close();
  });

  sheet('the fixture book', () => assembler.book('handbook', cover), {
    isValidated: true,
    made: (sheet) => {
      fixtureBook = sheet;
    },
  });
  sheet('the fixture book on US Letter', () => assembler.book('handbook', cover), {
    paper: letter,
  });
  sheet('a path', () =>
    assembler.path('paths/short', cover, ['deployment/folded-things', 'programming/long-things']),
  );
  for (const slug of Object.keys(fixturePages)) sheet(slug, () => assembler.chapter(slug));
  for (const item of choice.chapters)
    sheet(item.name, () => real.chapter(item.name), { site: 'dist', item });
  if (all) {
    const limit = patience * slugs.length;
    sheet('the book', () => real.book('book', cover), { site: 'dist', limit });
  }

  test('a book says many pages', () =>
    expect(saidPages(fixtureBook.tree).length).toBeGreaterThan(20));
  test('mending changes no pixel', () =>
    expect(pictureHashes(fixtureBook.path)).toEqual(pictureHashes(fixtureBook.raw)));
  test('the same commit twice gives the same bytes, and what is unchanged is not printed again', async () => {
    const told: string[] = [];
    const shop = (cache: string) => ({
      folder: join(folder, cache, 'work'),
      styles: printSheet(),
      foundation: 'same',
      cache: new SheetCache(join(folder, cache)),
      engine: async () => engine,
      told: (line: string) => told.push(line),
    });
    const assembled = assembler.chapter('deployment/folded-things');
    const first = await makeKeptSheet(assembled, a4, edition, shop('one'));
    const second = await makeKeptSheet(assembled, a4, edition, shop('two'));
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
    told.length = 0;
    const kept = await makeKeptSheet(assembled, a4, edition, shop('one'));
    expect(told).toEqual(['deployment/folded-things A4: unchanged, 3 pages']);
    expect(Buffer.compare(first.pdf, kept.pdf)).toBe(0);
  });
  describe('a Chromium that dies is one line, and the last good sheet stays', () => {
    /** Prints with another program in Chromium's place, which still tells its version. */
    async function printWith(start: string, told: (line: string) => void = () => {}) {
      const program = join(folder, 'other-chromium');
      const version = `case "$*" in *--version*) exec "${needTool('chromium')}" "$@";; esac`;
      writeFileSync(program, `#!/bin/sh\n${version}\n${start}\n`);
      chmodSync(program, 0o755);
      const { CHROMIUM } = process.env;
      process.env.CHROMIUM = program;
      try {
        await print(told);
      } finally {
        if (CHROMIUM === undefined) delete process.env.CHROMIUM;
        else process.env.CHROMIUM = CHROMIUM;
      }
    }
    const print = (told: (line: string) => void) =>
      run(
        {
          contents: fixtureContents,
          paths: [],
          assembler,
          edition,
          editionOf,
          description: 'A book: of fixtures',
        },
        {
          names: ['deployment/folded-things'],
          papers: [a4],
          dist,
          base: '/',
          cache: mkdtempSync(join(folder, 'cache-')),
          told,
        },
      );
    const place = join(dist, 'print/deployment/folded-things.a4.pdf');
    let good: Buffer;
    beforeAll(async () => {
      await print(() => {});
      good = readFileSync(place);
    });

    test('at its start', async () => {
      await expect(printWith('kill -KILL $$')).rejects.toThrow(/^Chromium at .* does not start/u);
      expect(readFileSync(place)).toEqual(good);
    });
    test('between two passes', async () => {
      const number = join(folder, 'chromium-pid');
      const start = `echo $$ > "${number}"; exec "${needTool('chromium')}" "$@"`;
      const end = (line: string) => {
        if (line.includes('pass 1')) process.kill(Number(readFileSync(number, 'utf8')), 'SIGKILL');
      };
      await expect(printWith(start, end)).rejects.toThrow(/^Chromium stopped while/u);
      expect(readFileSync(place)).toEqual(good);
      expect(readdirSync(join(dist, 'print/deployment'))).toEqual(['folded-things.a4.pdf']);
    });
  });

  const noEpubcheck = whyNoEpubcheck();
  testWith(noEpubcheck, 'the EPUB has no error and no warning', () => {
    const book = assembler.book('handbook', cover, 'mathml');
    const places = Object.fromEntries(fixtureBook.printed.pages);
    const bytes = makeEpub(book, places, edition, dist);
    expect(Buffer.compare(bytes, makeEpub(book, places, edition, dist))).toBe(0);
    const path = join(folder, 'handbook.epub');
    writeFileSync(path, bytes);
    expect(epubFaults(path)).toEqual([]);
  });
  testWith(noVeraPdf, 'what no program mended breaks PDF/UA-1', () =>
    expect(universalAccessFaults(fetchVeraPdf('.cache/verapdf'), [fixtureBook.raw])).not.toEqual(
      [],
    ),
  );
});
