/**
 * The book's EPUB by EPUBCheck, anew where its sources changed. Its pages are marked as if each block
 * began one, so that a mark stands wherever one may: no sheet need be printed for that.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { Assembler } from '../../scripts/print/assemble.ts';
import type { Assembled } from '../../scripts/print/book/publication.ts';
import { makeEpub } from '../../scripts/print/epub/epub.ts';
import { edition } from '../../scripts/print/fixtures/edition.ts';
import { eachElement, textProperty } from '../../scripts/print/tree.ts';
import { digestOf, type Item, planOf, readRecord } from '../../scripts/run/record.ts';
import { sourceFiles } from '../../src/book/files/source-files.ts';
import { readBook } from '../../src/book/read.ts';
import { project } from '../../src/project/project.ts';
import { all } from '../all.ts';
import { epubFaults, whyNoEpubcheck } from '../print/epubcheck.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { describeUnless, testWith } from './needs.ts';
import { commit, recordsGreen } from './verified.ts';

const item: Item = {
  name: 'EPUB',
  record: 'tests/browser/epub.verified.json',
  inputs: digestOf(sourceFiles(['docs', 'labs', 'src', 'scripts/print', 'package-lock.json'])),
};
const isDue = planOf([item], { all, commit: commit() }).changed.length > 0;
const verified = isDue ? undefined : readRecord(item.record)?.date;

/** A page of its own for each named place. */
function everyPlace({ sections }: Assembled): Record<string, number> {
  const places: Record<string, number> = {};
  for (const section of sections) {
    eachElement(section, (element) => {
      const id = textProperty(element, 'id');
      if (id !== undefined) places[id] = Object.keys(places).length + 1;
    });
  }
  return places;
}

const folder = temporaryFolder('epub');

describeUnless(verified && `verified on ${verified}`, 'the book as an EPUB', () => {
  recordsGreen(item);

  testWith(whyNoEpubcheck(), 'has no error and no warning', () => {
    const { contents } = readBook();
    const editionOf = () => edition;
    const source = { dist: 'dist', base: project.base, contents, edition, editionOf };
    const cover = { title: edition.title, subtitle: 'From training models to engineering them' };
    const book = new Assembler(source).book('handbook', cover, 'mathml');
    const path = join(folder, 'handbook.epub');
    writeFileSync(path, makeEpub(book, everyPlace(book), edition, 'dist'));
    expect(epubFaults(path)).toEqual([]);
  });
});
