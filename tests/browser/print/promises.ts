/**
 * What print promises of each sheet. The rules themselves are tested in tests/print, each on
 * something that breaks it.
 */
import { readFileSync } from 'node:fs';
import type { Chapter } from '../../../scripts/print/chapter.ts';
import { readSitePage } from '../../../scripts/print/site-page.ts';
import { selectAll, textOf } from '../../../scripts/print/tree.ts';
import * as completeness from '../../print/completeness.ts';
import * as file from '../../print/file.ts';
import * as layout from '../../print/layout.ts';
import { bodyText } from '../../print/page-text.ts';
import * as references from '../../print/references.ts';
import type { Stretch } from '../../print/stretches.ts';
import type { Sheet } from './sheet.ts';

/** Points between the edge and the text. */
const margin = 96;

/** Bytes that a page of the book may take. */
const pageBytes = 20_000;

const inStretches = (faults: (stretch: Stretch) => string[]) => (sheet: Sheet) =>
  sheet.stretches.flatMap(faults);

const inChapters = (faults: (chapter: Chapter, sheet: Sheet) => string[]) => (sheet: Sheet) =>
  sheet.assembled.chapters.flatMap((chapter) =>
    faults(chapter, sheet).map((fault) => `${chapter.slug}: ${fault}`),
  );

/** What the site's page of a chapter shows. */
const shownOn = ({ slug }: Chapter, { site }: Sheet) =>
  completeness.visibleMatter(readSitePage(site, slug).body);

/** Pages of a chapter and, in a book, of the answers to it. */
const pagesWith = ({ id }: Chapter, { stretches }: Sheet) =>
  stretches
    .filter((one) => one.id === id || one.id === `${id}-answers`)
    .flatMap(({ pages }) => pages);

const tablesIn = (content: Stretch['content']): layout.TableShape[] =>
  selectAll('table', content).map((table) => ({
    head: selectAll('thead th', table).map(textOf),
    rows: selectAll('tbody tr', table).map((row) => selectAll('th, td', row).map(textOf)),
  }));

const isHeading = 'h1, h2, h3, figure:not(.figure) > figcaption, .tab-title';

/** Each gives one line a fault. */
export const promises: readonly (readonly [string, (sheet: Sheet) => string[]])[] = [
  [
    'the numbers settle in two or three passes',
    ({ printed: { passes } }) => (passes > 3 ? [`${passes} passes`] : []),
  ],
  [
    'the file is sound',
    ({ path }) => {
      const said = file.checkSyntax(path);
      return said.includes('No syntax or stream encoding errors') ? [] : [said];
    },
  ],
  ['the sheets have their size', ({ pdf, paper }) => file.sizeFaults(pdf, paper)],
  [
    'fonts are our own, embedded, mapped to Unicode, none Type 3',
    ({ path }) => file.fontFaults(file.fontsOf(path)),
  ],
  ['tags are sound', ({ pdf }) => file.tagFaults(pdf)],
  ['links say where they lead', ({ pdf }) => references.silentLinkFaults(pdf)],
  [
    'each line of each program and output is on a page',
    inChapters((chapter, sheet) =>
      completeness.lostLines(
        completeness.codeLines(shownOn(chapter, sheet)),
        pagesWith(chapter, sheet).map(bodyText),
      ),
    ),
  ],
  [
    'at least 99.5% of the words are on the pages',
    inChapters((chapter, sheet) => {
      const words = completeness.wordsOf(shownOn(chapter, sheet));
      const text = pagesWith(chapter, sheet).flatMap((page) => page.words.map((word) => word.text));
      const share = completeness.shareOfWords(words, text.join(' '));
      return share > 0.995 ? [] : [`${(share * 100).toFixed(2)}% of its words`];
    }),
  ],
  [
    'every page of a chapter carries its title and its number',
    inChapters(({ id, title }, { stretches }) =>
      stretches
        .filter((one) => one.id === id)
        .flatMap(({ pages }) => layout.runningFaults(pages, title)),
    ),
  ],
  ['no text runs out of its column', ({ pages }) => layout.outsideFaults(pages, margin)],
  [
    'no heading and no title of a listing stands alone',
    inStretches(({ content, pages }) =>
      layout.strandedFaults(pages, selectAll(isHeading, content).map(textOf)),
    ),
  ],
  [
    'no paragraph leaves a line alone',
    inStretches(({ content, pages }) =>
      layout.loneLineFaults(pages, selectAll('p, li', content).map(textOf)),
    ),
  ],
  [
    'tables have their heads on every page',
    inStretches(({ content, pages }) => layout.tableFaults(pages, tablesIn(content))),
  ],
  [
    'no row of a table stands alone',
    inStretches(({ content, pages }) => layout.loneRowFaults(pages, tablesIn(content))),
  ],
  ['no colophon stands alone', ({ pages }) => layout.colophonFaults(pages)],
  [
    'contents and references say the page where the text is',
    ({ tree, pages }) => references.pageFaults(references.saidPages(tree), pages),
  ],
  [
    'the outline has every heading once',
    ({ pdf, tree }) => references.outlineFaults(references.outlineTitles(pdf), tree),
  ],
  [
    'no link is dead, none to a bound chapter goes through the web',
    ({ pdf, assembled: { chapters }, edition }) =>
      references.linkFaults(
        pdf,
        edition.home,
        chapters.length > 1 ? chapters.map(({ slug }) => slug) : [],
      ),
  ],
  ['outside addresses are printed', ({ pdf, pages }) => references.unprintedFaults(pdf, pages)],
  [
    'a page of the book takes at most 20 KB',
    ({ path, pages, assembled }) => {
      const bytes = readFileSync(path).length / pages.length;
      return assembled.contents.length === 0 || bytes < pageBytes ? [] : [`${bytes} bytes a page`];
    },
  ],
];
