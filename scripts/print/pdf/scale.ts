/** How large the engine printed: it shrinks a whole document to its widest part, and says nothing. */
import { decodePDFRawStream, PDFArray, type PDFDocument, PDFRawStream } from 'pdf-lib';

/** The engine draws in three hundredths of an inch, and a CSS pixel is a ninety-sixth. */
const whole = 300 / 96;

/** A page begins with the matrix of the paper; the text's own is next. */
const matrices = /^\s*\S+ 0 0 -\S+ \S+ \S+ cm\s+(?:q\s+)?(\d*\.?\d+) 0 0 \1 /u;

/**
 * @returns 1 for a document in its own size, 0.67 for one that was shrunk as far as Chromium goes.
 * @throws Error when the engine begins its pages in another way than we know.
 */
export function scaleOf(pdf: PDFDocument): number {
  const contents = pdf.getPage(0).node.Contents();
  const stream = contents instanceof PDFArray ? contents.lookup(0) : contents;
  const start =
    stream instanceof PDFRawStream
      ? new TextDecoder('latin1').decode(decodePDFRawStream(stream).getBytes(200))
      : '';
  const scale = matrices.exec(start)?.[1];
  if (scale === undefined) throw new Error(`a page of Chromium's PDF begins with "${start}"`);
  return Math.round((Number(scale) / whole) * 100) / 100;
}
