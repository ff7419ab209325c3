/** Where a PDF says that its named places lie. */

import type { PDFObject } from 'pdf-lib';
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { linksOf } from './link-notes.ts';

/** Page number, from 1, of every named place; the engine names those that a link leads to. */
export function destinationsOf(pdf: PDFDocument): Map<string, number> {
  const pageNumbers = new Map(pdf.getPages().map((page, index) => [page.ref, index + 1]));
  const found = new Map<string, number>();
  const add = (name: string, value: PDFObject | undefined) => {
    const resolved = value instanceof PDFRef ? pdf.context.lookup(value) : value;
    const list = resolved instanceof PDFDict ? resolved.lookup(PDFName.of('D')) : resolved;
    if (!(list instanceof PDFArray)) return;
    const page = list.get(0);
    const number = page instanceof PDFRef ? pageNumbers.get(page) : undefined;
    if (number !== undefined) found.set(decodeName(name), number);
  };
  const old = pdf.catalog.lookup(PDFName.of('Dests'));
  if (old instanceof PDFDict)
    for (const [key, value] of old.entries()) add(key.decodeText(), value);
  const names = pdf.catalog.lookup(PDFName.of('Names'));
  const tree = names instanceof PDFDict ? names.lookup(PDFName.of('Dests')) : undefined;
  if (tree instanceof PDFDict) walkNameTree(tree, add);
  return found;
}

function walkNameTree(
  node: PDFDict,
  add: (name: string, value: PDFObject | undefined) => void,
): void {
  const kids = node.lookup(PDFName.of('Kids'));
  if (kids instanceof PDFArray) {
    for (let index = 0; index < kids.size(); index += 1) {
      const kid = kids.lookup(index);
      if (kid instanceof PDFDict) walkNameTree(kid, add);
    }
  }
  const names = node.lookup(PDFName.of('Names'));
  if (!(names instanceof PDFArray)) return;
  for (let index = 0; index + 1 < names.size(); index += 2) {
    const key = names.lookup(index);
    if (key instanceof PDFString || key instanceof PDFHexString)
      add(key.decodeText(), names.get(index + 1));
  }
}

/** Drops the named places that neither a link nor the outline leads to. */
export function dropUnusedPlaces(pdf: PDFDocument, kept: ReadonlySet<string>): void {
  const places = pdf.catalog.lookup(PDFName.of('Dests'));
  if (!(places instanceof PDFDict)) return;
  const used = new Set(linksOf(pdf).map(({ place }) => place));
  for (const key of places.keys()) {
    const name = decodeName(key.decodeText());
    if (!used.has(name) && !kept.has(name)) places.delete(key);
  }
}

/** The engine writes the fragment as a link carries it: percent signs and all. */
function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
