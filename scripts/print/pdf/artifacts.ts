/**
 * Marks as artifact what is drawn outside all tags: running heads, page numbers, rules, grounds.
 * A screen reader then passes over them, as an eye does.
 */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFRef,
} from 'pdf-lib';
import { Problem } from '../../tools/problem.ts';
import { operations } from './content-stream.ts';

const building = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const painting = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);
const endingUnpainted = 'n';
const clipping = new Set(['W', 'W*']);

const begin = '/Artifact BMC\n';
const end = '\nEMC';

/** Marks the pages and the forms that hold tagged content of their own. */
export function markArtifacts(pdf: PDFDocument): void {
  const tagged = new Set<PDFRef>();
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    if (object.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) continue;
    if (!object.dict.has(PDFName.of('StructParents'))) continue;
    tagged.add(ref);
    replaceStream(
      pdf,
      ref,
      object,
      markOutside(contentOf(object), () => false),
    );
  }
  for (const page of pdf.getPages()) {
    const forms = page.node.Resources()?.lookup(PDFName.of('XObject'));
    const isTagged = (name: string) =>
      forms instanceof PDFDict && tagged.has(forms.get(PDFName.of(name)) as PDFRef);
    const contents = page.node.get(PDFName.of('Contents'));
    if (contents instanceof PDFArray) {
      throw new Problem('a page has its content in pieces: the engine has changed its ways.');
    }
    const stream = pdf.context.lookup(contents);
    if (stream instanceof PDFRawStream) {
      replaceStream(pdf, contents as PDFRef, stream, markOutside(contentOf(stream), isTagged));
    }
  }
}

export const contentOf = (stream: PDFRawStream): Uint8Array => decodePDFRawStream(stream).decode();

function replaceStream(
  pdf: PDFDocument,
  ref: PDFRef,
  old: PDFRawStream,
  content: Uint8Array,
): void {
  const dict = old.dict.clone(pdf.context);
  const fresh = pdf.context.flateStream(content);
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  dict.delete(PDFName.of('DecodeParms'));
  dict.set(PDFName.of('Length'), PDFNumber.of(fresh.getContents().length));
  pdf.context.assign(ref, PDFRawStream.of(dict, fresh.getContents()));
}

/**
 * @param isTagged Says of a form by its name whether it carries tags of its own.
 * @returns The same content with each unmarked text, path and form between marks.
 */
export function markOutside(bytes: Uint8Array, isTagged: (form: string) => boolean): Uint8Array {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const out: string[] = [];
  const marks: boolean[] = [];
  let copied = 0;
  let pathStart = -1;
  const wrap = (from: number, to: number) => {
    out.push(latin.slice(copied, from), begin, latin.slice(from, to), end);
    copied = to;
  };
  const isMarked = () => marks.includes(true);
  let textStart = -1;
  for (const { operator, start, end: stop } of operations(bytes)) {
    if (operator === 'BMC' || operator === 'BDC') {
      const operands = latin.slice(start, stop);
      const marked = operands.includes('/MCID') || operands.startsWith('/Artifact');
      if (marked && textStart >= 0) {
        throw new Problem('tags begin inside a text object: the engine has changed its ways.');
      }
      marks.push(marked);
    } else if (operator === 'EMC') marks.pop();
    else if (operator === 'BT' && !isMarked()) textStart = start;
    else if (operator === 'ET' && textStart >= 0) {
      wrap(textStart, stop);
      textStart = -1;
    } else if (isMarked()) pathStart = -1;
    else if (building.has(operator) || clipping.has(operator)) {
      if (pathStart < 0) pathStart = start;
    } else if (painting.has(operator)) {
      wrap(pathStart < 0 ? start : pathStart, stop);
      pathStart = -1;
    } else if (operator === endingUnpainted) pathStart = -1;
    else if (operator === 'sh') wrap(start, stop);
    else if (operator === 'Do') {
      const form = /\/(\S+)\s+Do$/u.exec(latin.slice(start, stop))?.[1] ?? '';
      if (!isTagged(form)) wrap(start, stop);
    }
  }
  out.push(latin.slice(copied));
  return Buffer.from(out.join(''), 'latin1');
}
