/**
 * Prints a site of every shape and holds the sheets against each promise that print makes.
 * The rules themselves are tested beside scripts/print/check, each on something that breaks it.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Assembler } from '../../scripts/print/assemble.ts';
import { documentOf } from '../../scripts/print/book/document.ts';
import { linkWordsOf, outlineOf } from '../../scripts/print/book/headings.ts';
import type { Assembled } from '../../scripts/print/book/publication.ts';
import { SheetCache } from '../../scripts/print/cache.ts';
import * as completeness from '../../scripts/print/check/completeness.ts';
import { epubFaults, whyNoEpubcheck } from '../../scripts/print/check/epubcheck.ts';
import * as file from '../../scripts/print/check/file.ts';
import * as layout from '../../scripts/print/check/layout.ts';
import { bodyLines, type PageText, readPages } from '../../scripts/print/check/page-text.ts';
import { pictureHashes } from '../../scripts/print/check/pixels.ts';
import * as references from '../../scripts/print/check/references.ts';
import {
  fetchVeraPdf,
  universalAccessFaults,
  whyNoVeraPdf,
} from '../../scripts/print/check/verapdf.ts';
import { startChromium } from '../../scripts/print/chromium.ts';
import type { Edition } from '../../scripts/print/edition.ts';
import type { Engine } from '../../scripts/print/engine.ts';
import { makeEpub } from '../../scripts/print/epub/epub.ts';
import {
  fixtureContents,
  fixturePages,
  writeFixtureSite,
} from '../../scripts/print/fixtures/site.ts';
import { printedSlugs } from '../../scripts/print/order.ts';
import { type Paper, papers } from '../../scripts/print/papers.ts';
import { type Printed, printUntilStable } from '../../scripts/print/passes.ts';
import { finish } from '../../scripts/print/pdf/finish.ts';
import { run } from '../../scripts/print/run.ts';
import { makeSheet, pack } from '../../scripts/print/sheet.ts';
import { printSheet } from '../../scripts/print/sheets.ts';
import { readSitePage } from '../../scripts/print/site-page.ts';
import { findTool, howToInstall, needTool, type ToolName } from '../../scripts/print/tools.ts';
import { parsePage, selectAll, textOf } from '../../scripts/print/tree.ts';
import { contents } from '../../src/data/contents.ts';
import { project } from '../../src/site/project.ts';

const needed: ToolName[] = ['chromium', 'qpdf', 'pdftotext', 'pdffonts', 'pdftoppm'];
/** In square brackets, where the run's last lines look for it. */
const because = (reason: string | undefined) => (reason === undefined ? '' : ` [${reason}]`);
const missing = needed
  .filter((name) => findTool(name) === undefined)
  .map((name) => howToInstall(name))
  .at(0);
const noEpubcheck = whyNoEpubcheck();
const noVeraPdf = whyNoVeraPdf('.cache/verapdf');

const edition: Edition = {
  title: 'The ML Engineer’s Handbook',
  author: 'The contributors',
  version: '1.2.3',
  commit: 'abcdef0',
  date: new Date('2026-11-21T00:00:00Z'),
  home: 'https://example.org/handbook/',
};

interface Made {
  readonly name: string;
  /** Folder of the built site that it was made from. */
  readonly site: string;
  readonly assembled: Assembled;
  readonly paper: Paper;
  readonly printed: Printed;
  readonly path: string;
  readonly pdf: PDFDocument;
  readonly pages: readonly PageText[];
}

const folder = mkdtempSync(join(tmpdir(), 'print-test-'));
const dist = join(folder, 'dist');
const made: Made[] = [];
let engine: Engine;
let assembler: Assembler;
let realBook: Made | undefined;

/** Title of the chapter that a page belongs to; undefined on covers, contents and parts. */
function chapterAt({ chapters }: Assembled, { html, pages }: Printed) {
  const starts = selectAll('h1[id]', parsePage(html)).map(({ properties }) =>
    String(properties.id),
  );
  return (page: number): string | undefined => {
    const last = starts.findLast((id) => (pages.get(id) ?? 0) <= page);
    return chapters.find(({ id }) => id === last)?.title;
  };
}

async function make(assembled: Assembled, paper: Paper, site = dist): Promise<Made> {
  const name = `${assembled.name.replaceAll('/', '-')}.${paper.id}`;
  const html = documentOf(assembled, paper, { sheets: ['print.css'] });
  const printed = await printUntilStable(html, join(folder, `${name}.html`), engine);
  const outline = outlineOf(assembled.sections);
  const linkWords = linkWordsOf(assembled.sections);
  const what = { title: assembled.title, subject: assembled.subject, outline, linkWords };
  const path = join(folder, `${name}.pdf`);
  const bytes = pack(await finish(printed.pdf, what, edition), join(folder, name));
  writeFileSync(path, bytes);
  writeFileSync(join(folder, `${name}.raw.pdf`), printed.pdf);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return { name, site, assembled, paper, printed, path, pdf, pages: readPages(path) };
}

describe.skipIf(missing !== undefined)(`sheets${because(missing)}`, () => {
  beforeAll(async () => {
    mkdirSync(dist, { recursive: true });
    writeFixtureSite(dist);
    writeFileSync(join(folder, 'print.css'), printSheet());
    const editionOf = () => edition;
    assembler = new Assembler({ dist, base: '/', contents: fixtureContents, edition, editionOf });
    engine = await startChromium();
    const cover = { title: edition.title, subtitle: 'From training models to engineering them' };
    const book = assembler.book('handbook', cover);
    const path = assembler.path('paths/short', cover, [
      'deployment/folded-things',
      'programming/long-things',
    ]);
    for (const paper of papers) made.push(await make(book, paper));
    const [a4] = papers as [Paper];
    made.push(await make(path, a4));
    for (const slug of Object.keys(fixturePages))
      made.push(await make(assembler.chapter(slug), a4));
    if (existsSync('dist/index.html')) {
      const { base } = project;
      const real = new Assembler({ dist: 'dist', base, contents, edition, editionOf });
      realBook = await make(real.book('handbook', cover), a4, 'dist');
      made.push(realBook);
      for (const slug of printedSlugs(contents))
        made.push(await make(real.chapter(slug), a4, 'dist'));
    }
  }, 400_000);
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  const all = (faults: (sheet: Made) => string[]) =>
    made.flatMap((sheet) => faults(sheet).map((fault) => `${sheet.name}: ${fault}`));

  test('the numbers settle in two or three passes', () => {
    expect(made.filter(({ printed }) => printed.passes > 3)).toEqual([]);
  });
  test('files are sound', () => {
    for (const { path } of made)
      expect(file.checkSyntax(path)).toContain('No syntax or stream encoding errors');
  });
  test('sheets have their size', () =>
    expect(all(({ pdf, paper }) => file.sizeFaults(pdf, paper))).toEqual([]));
  test('fonts are our own, embedded, mapped to Unicode, none Type 3', () =>
    expect(all(({ path }) => file.fontFaults(file.fontsOf(path)))).toEqual([]));
  test('tags are sound', () => expect(all(({ pdf }) => file.tagFaults(pdf))).toEqual([]));
  test('links say where they lead', () =>
    expect(all(({ pdf }) => references.silentLinkFaults(pdf))).toEqual([]));

  test('each line of each program and output is on a page', () =>
    expect(
      all(({ site, assembled, pages }) =>
        completeness.lostLines(
          assembled.chapters.flatMap(({ slug }) =>
            completeness.codeLines(completeness.visibleMatter(readSitePage(site, slug).body)),
          ),
          pages.map((page) =>
            bodyLines(page)
              .map(({ text }) => text)
              .join('\n'),
          ),
        ),
      ),
    ).toEqual([]));
  test('at least 99.5% of the words are on the pages', () => {
    for (const { name, site, assembled, pages } of made) {
      const text = pages.map((page) => page.words.map((word) => word.text).join(' ')).join(' ');
      for (const { slug } of assembled.chapters) {
        const words = completeness.wordsOf(
          completeness.visibleMatter(readSitePage(site, slug).body),
        );
        expect(completeness.shareOfWords(words, text), `${slug} in ${name}`).toBeGreaterThan(0.995);
      }
    }
  });

  test('every page of the body carries its chapter’s title and its number', () =>
    expect(
      all(({ assembled, pages, printed }) =>
        layout.runningFaults(pages, chapterAt(assembled, printed)),
      ),
    ).toEqual([]));
  test('no text runs out of its column', () =>
    expect(all(({ pages }) => layout.outsideFaults(pages, 96))).toEqual([]));
  test('no heading and no title of a listing stands alone', () =>
    expect(
      all(({ pages, printed }) => {
        const tree = parsePage(printed.html);
        return layout.strandedFaults(
          pages,
          selectAll('h1, h2, h3, figure:not(.figure) > figcaption, .tab-title', tree).map(textOf),
        );
      }),
    ).toEqual([]));
  test('no paragraph leaves a line alone', () =>
    expect(
      all(({ pages, printed }) =>
        layout.loneLineFaults(pages, selectAll('p, li', parsePage(printed.html)).map(textOf)),
      ),
    ).toEqual([]));
  test('tables have their heads on every page', () =>
    expect(
      all(({ pages, printed }) =>
        layout.tableFaults(
          pages,
          selectAll('table', parsePage(printed.html)).map((table) => ({
            head: selectAll('thead th', table).map(textOf),
            rows: selectAll('tbody tr', table).map((row) => selectAll('th, td', row).map(textOf)),
          })),
        ),
      ),
    ).toEqual([]));

  test('contents and references say the page where the text is', () => {
    expect(
      all(({ pages, printed }) => references.pageFaults(references.saidPages(printed.html), pages)),
    ).toEqual([]);
    expect(references.saidPages(made[0]?.printed.html ?? '').length).toBeGreaterThan(20);
  });
  test('the outline has every heading once', () =>
    expect(
      all(({ pdf, printed }) =>
        references.outlineFaults(references.outlineTitles(pdf), printed.html),
      ),
    ).toEqual([]));
  test('no link is dead, none to a bound chapter goes through the web', () =>
    expect(
      all(({ pdf, assembled }) =>
        references.linkFaults(
          pdf,
          edition.home,
          assembled.chapters.length > 1 ? assembled.chapters.map(({ slug }) => slug) : [],
        ),
      ),
    ).toEqual([]));
  test('outside addresses are printed', () =>
    expect(all(({ pdf, pages }) => references.unprintedFaults(pdf, pages))).toEqual([]));

  test('mending changes no pixel', () => {
    for (const { name, path } of made.slice(0, 1)) {
      expect(pictureHashes(path), name).toEqual(pictureHashes(join(folder, `${name}.raw.pdf`)));
    }
  });
  test('the same commit twice gives the same bytes, and what is unchanged is not printed again', async () => {
    const [a4] = papers as [Paper];
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
    const first = await makeSheet(assembled, a4, edition, shop('one'));
    const second = await makeSheet(assembled, a4, edition, shop('two'));
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
    told.length = 0;
    const kept = await makeSheet(assembled, a4, edition, shop('one'));
    expect(told).toEqual(['deployment/folded-things A4: unchanged, 3 pages']);
    expect(Buffer.compare(first.pdf, kept.pdf)).toBe(0);
  });
  test('a Chromium that dies is one line, and the last good sheet stays', async () => {
    const editionOf = () => edition;
    const shop = { contents: fixtureContents, paths: [], assembler, edition, editionOf };
    const print = () =>
      run(
        { ...shop, description: 'A book: of fixtures' },
        {
          names: ['deployment/folded-things'],
          papers: papers.slice(0, 1),
          dist,
          base: '/',
          cache: mkdtempSync(join(folder, 'cache-')),
          told: () => {},
        },
      );
    const { CHROMIUM } = process.env;
    const chromium = needTool('chromium');
    await print();
    const sheet = join(dist, 'print/deployment/folded-things.a4.pdf');
    const good = readFileSync(sheet);
    const dying = join(folder, 'dying-chromium');
    const start = `case "$*" in *--version*) exec "${chromium}" "$@";; esac`;
    writeFileSync(dying, `#!/bin/sh\n${start}\nexec timeout -s KILL 0.4 "${chromium}" "$@"\n`);
    chmodSync(dying, 0o755);
    // Too short to start and to print twice.
    process.env.CHROMIUM = dying;
    try {
      await expect(print()).rejects.toThrow(/^Chromium (?:at .* does not start|stopped while)/u);
    } finally {
      if (CHROMIUM === undefined) delete process.env.CHROMIUM;
      else process.env.CHROMIUM = CHROMIUM;
    }
    expect(readFileSync(sheet)).toEqual(good);
    expect(readdirSync(join(dist, 'print/deployment'))).toEqual(['folded-things.a4.pdf']);
  });
  test('a page of the book takes at most 20 KB', () => {
    if (realBook === undefined) return;
    expect(readFileSync(realBook.path).length / realBook.pages.length).toBeLessThan(20_000);
  });

  test.skipIf(noEpubcheck !== undefined)(
    `the EPUB has no error and no warning${because(noEpubcheck)}`,
    () => {
      const cover = { title: edition.title, subtitle: 'From training models to engineering them' };
      const book = assembler.book('handbook', cover, 'mathml');
      const places = Object.fromEntries(made[0]?.printed.pages ?? []);
      const bytes = makeEpub(book, places, edition, dist);
      expect(Buffer.compare(bytes, makeEpub(book, places, edition, dist))).toBe(0);
      const path = join(folder, 'handbook.epub');
      writeFileSync(path, bytes);
      expect(epubFaults(path)).toEqual([]);
    },
  );

  test.skipIf(noVeraPdf !== undefined)(
    `PDF/UA-1 holds, by veraPDF${because(noVeraPdf)}`,
    () => {
      const program = fetchVeraPdf('.cache/verapdf');
      // The fixture's book holds its chapters; of the real one, each sheet that readers get on A4.
      const checked = made.filter(({ site }, at) => at === 0 || site === 'dist');
      expect(
        universalAccessFaults(
          program,
          checked.map(({ path }) => path),
        ),
      ).toEqual([]);
      const unmended = join(folder, 'deployment-folded-things.a4.raw.pdf');
      expect(universalAccessFaults(program, [unmended])).not.toEqual([]);
    },
    400_000,
  );
});
