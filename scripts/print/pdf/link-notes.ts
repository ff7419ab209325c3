/** Says of each link of a PDF where it leads, for readers who hear it. */
import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';

/** @param wordsOf Words of the link to a named place, as the document writes them. */
export function describeLinks(
  pdf: PDFDocument,
  wordsOf: (place: string) => string | undefined,
): void {
  for (const link of linksOf(pdf)) {
    const words =
      link.uri ?? (link.place === undefined ? undefined : (wordsOf(link.place) ?? link.place));
    if (words !== undefined) link.dict.set(PDFName.of('Contents'), PDFHexString.fromText(words));
  }
}

export interface PdfLink {
  /** Page, from 1, that it stands on. */
  readonly page: number;
  readonly uri: string | undefined;
  /** Named place inside the PDF. */
  readonly place: string | undefined;
  readonly dict: PDFDict;
}

export function linksOf(pdf: PDFDocument): PdfLink[] {
  return pdf.getPages().flatMap((page, index) => {
    const annotations = page.node.Annots();
    if (!(annotations instanceof PDFArray)) return [];
    return Array.from({ length: annotations.size() }, (_, i) => annotations.lookup(i)).flatMap(
      (dict) => {
        if (!(dict instanceof PDFDict)) return [];
        const action = dict.lookup(PDFName.of('A'));
        const uri = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
        const place = dict.lookup(PDFName.of('Dest'));
        return [
          {
            page: index + 1,
            uri:
              uri instanceof PDFString || uri instanceof PDFHexString
                ? uri.decodeText()
                : undefined,
            place: place instanceof PDFName ? decodeURIComponent(place.decodeText()) : undefined,
            dict,
          },
        ];
      },
    );
  });
}
