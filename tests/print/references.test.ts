import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { expect, test } from 'vitest';
import { linksOf } from '../../scripts/print/pdf/link-notes.ts';
import { writeOutline } from '../../scripts/print/pdf/outline.ts';
import { parsePage } from '../../scripts/print/tree.ts';
import type { PageText } from './page-text.ts';
import {
  linkFaults,
  outlineFaults,
  outlineTitles,
  pageFaults,
  saidPages,
  silentLinkFaults,
  unprintedFaults,
} from './references.ts';

const page = (number: number, text: string): PageText => ({
  number,
  width: 595,
  height: 842,
  words: text
    .split(' ')
    .map((word) => ({ text: word, left: 100, right: 110, top: 100, bottom: 110 })),
});

const tree =
  parsePage(`<h1 id="a">Contents and so on</h1><p>See Figure 1 (p. <span class="page-of" data-of="f">2</span>)</p>
<figure id="f"><figcaption>Figure 1.1 Latency</figcaption></figure><h2 id="b">Second</h2>`);

test('a page number that is not where the text is', () => {
  const pages = [page(1, 'Contents and so on'), page(2, 'Figure 1.1 Latency')];
  expect(pageFaults(saidPages(tree), pages)).toEqual([]);
  expect(pageFaults(saidPages(tree), pages.toReversed())).toEqual([
    '"f" is said to be on page 2, but "Figure1.1" is not there',
  ]);
});

async function linked() {
  const pdf = await PDFDocument.create();
  const sheet = pdf.addPage([595, 842]);
  const link = (rest: object) =>
    pdf.context.register(pdf.context.obj({ Subtype: 'Link', ...rest } as never));
  const uri = (address: string) => ({
    A: pdf.context.obj({ S: 'URI', URI: PDFString.of(address) }),
  });
  sheet.node.set(
    PDFName.of('Annots'),
    pdf.context.obj([
      link({ Dest: PDFName.of('gone') }),
      link(uri('https://example.org/book/a/b/#x')),
      link({ ...uri('https://docs.example.com/x'), Contents: PDFHexString.fromText('docs') }),
    ]),
  );
  return pdf;
}

test('dead links, links that leave the book, addresses that are not printed, silent links', async () => {
  const pdf = await linked();
  expect(linksOf(pdf)).toHaveLength(3);
  expect(linkFaults(pdf, 'https://example.org/book/', ['a/b'])).toEqual([
    'page 1: a link leads to "gone", which is nowhere',
    'page 1: a link to https://example.org/book/a/b/#x leaves the book',
  ]);
  expect(unprintedFaults(pdf, [page(1, 'docs.example.com/x')])).toEqual([
    'the address https://example.org/book/a/b/#x is not printed',
  ]);
  expect(silentLinkFaults(pdf)).toHaveLength(2);
});

test('an address of mail stands without its scheme, as it is written', async () => {
  const pdf = await PDFDocument.create();
  const action = pdf.context.obj({ S: 'URI', URI: PDFString.of('mailto:a@x.org?subject=A%20b') });
  const link = pdf.context.register(pdf.context.obj({ Subtype: 'Link', A: action } as never));
  pdf.addPage().node.set(PDFName.of('Annots'), pdf.context.obj([link]));
  expect(unprintedFaults(pdf, [page(1, 'a@x.org?subject=A%20b')])).toEqual([]);
  expect(unprintedFaults(pdf, [page(1, 'a@x.org')])).toHaveLength(1);
});

test('an outline that doubles or lacks a heading', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const entries = [
    { depth: 1, title: 'Contents and so on', id: 'a' },
    { depth: 2, title: 'Second', id: 'b' },
  ];
  const places = new Map([
    ['a', 1],
    ['b', 1],
  ]);
  writeOutline(pdf, entries, places);
  expect(outlineFaults(outlineTitles(pdf), tree)).toEqual([]);
  expect(outlineFaults(['Contents and so on', 'SecondSecond'], tree)).toEqual([
    'the outline says "SecondSecond" where the heading is "Second"',
  ]);
  expect(() => writeOutline(pdf, entries, new Map())).toThrow('is on no page');
});
