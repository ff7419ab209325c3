/** Rules on what leads where: contents, references, outline, links. One line a fault. */
import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { destinationsOf } from '../../scripts/print/pdf/destinations.ts';
import { linksOf } from '../../scripts/print/pdf/link-notes.ts';
import { eachElement, type Root, textOf, textProperty } from '../../scripts/print/tree.ts';
import { bare, type PageText, textOfPage } from './page-text.ts';

export interface SaidPage {
  readonly id: string;
  readonly page: number;
  /** First letters of what stands there. */
  readonly start: string;
}

/** What a printed document says about its places, and how the text there begins. */
export function saidPages(tree: Root): SaidPage[] {
  const starts = startsIn(tree);
  const said: SaidPage[] = [];
  eachElement(tree, (element) => {
    const id = textProperty(element, 'dataOf');
    if (id === undefined) return;
    said.push({ id, page: Number(textOf(element)), start: starts.get(id) ?? '' });
  });
  return said;
}

function startsIn(tree: Root): Map<string, string> {
  const starts = new Map<string, string>();
  eachElement(tree, (element) => {
    const id = textProperty(element, 'id');
    if (id === undefined) return;
    const caption = element.tagName === 'figure' ? findLabel(textOf(element)) : undefined;
    starts.set(id, bare(caption ?? textOf(element)).slice(0, 24));
  });
  return starts;
}

const findLabel = (text: string) => /(?:Figure|Listing|Output|Table) [\d.]+/u.exec(text)?.[0];

/** Each page number in the document is the page on which the text really stands. */
export function pageFaults(said: readonly SaidPage[], pages: readonly PageText[]): string[] {
  const texts = pages.map(textOfPage);
  return said
    .filter(({ page, start }) => start !== '' && texts[page - 1]?.includes(start) !== true)
    .map(
      ({ id, page, start }) => `"${id}" is said to be on page ${page}, but "${start}" is not there`,
    );
}

/** Titles of the outline, parents before children. */
export function outlineTitles(pdf: PDFDocument): string[] {
  const titles: string[] = [];
  const walk = (node: unknown): void => {
    for (let at = node; at instanceof PDFDict; at = at.lookup(PDFName.of('Next'))) {
      const title = at.lookup(PDFName.of('Title'));
      if (title instanceof PDFString || title instanceof PDFHexString)
        titles.push(title.decodeText());
      walk(at.lookup(PDFName.of('First')));
    }
  };
  const root = pdf.catalog.lookup(PDFName.of('Outlines'));
  if (root instanceof PDFDict) walk(root.lookup(PDFName.of('First')));
  return titles;
}

/** The outline has each heading from h1 to h3, once, in order. */
export function outlineFaults(titles: readonly string[], tree: Root): string[] {
  const headings: string[] = [];
  eachElement(tree, (element) => {
    if (/^h[1-3]$/u.test(element.tagName))
      headings.push(textOf(element).replace(/\s+/gu, ' ').trim());
  });
  const length = Math.max(headings.length, titles.length);
  return Array.from({ length }, (_, i) => [headings[i], titles[i]])
    .filter(([heading, title]) => heading !== title)
    .map(([heading, title]) => `the outline says "${title}" where the heading is "${heading}"`);
}

/** Inner links lead somewhere; a chapter that is bound in is not looked for on the web. */
export function linkFaults(pdf: PDFDocument, home: string, held: readonly string[]): string[] {
  const places = destinationsOf(pdf);
  const inBook = new Set(held);
  return linksOf(pdf).flatMap(({ page, uri, place }) => {
    if (place !== undefined && !places.has(place))
      return [`page ${page}: a link leads to "${place}", which is nowhere`];
    if (uri?.startsWith(home) && namesIn(uri.slice(home.length)).some((slug) => inBook.has(slug))) {
      return [`page ${page}: a link to ${uri} leaves the book`];
    }
    return [];
  });
}

/** `a`, `a/b` and `a/b/c` of `a/b/c/#d`: the pages that an address may lead to. */
function namesIn(path: string): string[] {
  const steps = path.split('/').slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

/** Each outside address stands on paper too: on the page of one of its links, or runs on to the next. */
export function unprintedFaults(pdf: PDFDocument, pages: readonly PageText[]): string[] {
  const texts = pages.map(textOfPage);
  const linked = Map.groupBy(linksOf(pdf), ({ uri }) => uri);
  linked.delete(undefined);
  return [...linked].flatMap(([uri = '', links]) => {
    const shown = uri.replace(/^(?:https?:\/\/|mailto:|tel:)|\/$/gu, '');
    const stands = links.some(({ page }) => {
      const text = texts.slice(page - 1, page + 1).join('');
      return [shown, decodeURI(shown)].some((address) => text.includes(bare(address)));
    });
    return stands ? [] : [`the address ${uri} is not printed`];
  });
}

/** Every link says where it leads. */
export function silentLinkFaults(pdf: PDFDocument): string[] {
  return linksOf(pdf)
    .filter(({ dict }) => dict.lookup(PDFName.of('Contents')) === undefined)
    .map(({ page }) => `page ${page}: a link has no description`);
}
