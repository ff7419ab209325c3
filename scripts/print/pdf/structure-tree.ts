/** The tags of a PDF as a tree that can be walked and mended. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from 'pdf-lib';

/** One tag, with the reference under which others know it. */
export interface Tag {
  readonly dict: PDFDict;
  readonly ref: PDFRef;
  readonly type: string;
}

const name = (text: string) => PDFName.of(text);

export function structureRoot(pdf: PDFDocument): PDFDict | undefined {
  const root = pdf.catalog.lookup(name('StructTreeRoot'));
  return root instanceof PDFDict ? root : undefined;
}

export const typeOf = (dict: PDFDict): string => {
  const type = dict.lookup(name('S'));
  return type instanceof PDFName ? type.decodeText() : '';
};

/** What stands under K: tags as references, and the marks of content as they are. */
export function kidsOf(dict: PDFDict): PDFObject[] {
  const kids = dict.get(name('K'));
  const value = kids instanceof PDFRef ? dict.context.lookup(kids) : kids;
  if (value instanceof PDFArray) return value.asArray();
  return kids === undefined ? [] : [kids];
}

/** The tag behind a kid; undefined when the kid is a piece of content or a link's annotation. */
export function tagOf(dict: PDFDict, kid: PDFObject): Tag | undefined {
  if (!(kid instanceof PDFRef)) return undefined;
  const found = dict.context.lookup(kid);
  if (!(found instanceof PDFDict) || !found.has(name('S'))) return undefined;
  return { dict: found, ref: kid, type: typeOf(found) };
}

export const tagsIn = (dict: PDFDict): Tag[] =>
  kidsOf(dict)
    .map((kid) => tagOf(dict, kid))
    .filter((tag) => tag !== undefined);

/** Visits every tag, parents first. Iterative: a book's tags nest deeper than calls may. */
export function eachTag(root: PDFDict, see: (tag: Tag, parent: PDFDict) => void): void {
  const open: { tag: Tag; parent: PDFDict }[] = tagsIn(root)
    .reverse()
    .map((tag) => ({ tag, parent: root }));
  while (open.length > 0) {
    const next = open.pop();
    if (next === undefined) return;
    see(next.tag, next.parent);
    for (const tag of tagsIn(next.tag.dict).reverse()) open.push({ tag, parent: next.tag.dict });
  }
}

export const isContent = (kid: PDFObject): boolean =>
  kid instanceof PDFNumber || kid instanceof PDFDict;
