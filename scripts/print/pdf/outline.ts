/** The outline, made anew from the document's headings: the engine's own doubles some titles. */
import { type PDFDocument, PDFHexString, PDFName, type PDFRef } from 'pdf-lib';
import { Problem } from '../../tools/problem.ts';

export interface OutlineEntry {
  /** 1 for a chapter or part, 2 for a section, 3 for what stands in it. */
  readonly depth: number;
  readonly title: string;
  /** Named place that it leads to. */
  readonly id: string;
}

interface Node {
  readonly entry: OutlineEntry;
  readonly ref: PDFRef;
  readonly kids: Node[];
}

/** @throws Problem when a heading has no named place. */
export function writeOutline(
  pdf: PDFDocument,
  entries: readonly OutlineEntry[],
  places: ReadonlyMap<string, number>,
): void {
  const lost = entries.find(({ id }) => !places.has(id));
  if (lost !== undefined) {
    throw new Problem(
      `the heading "${lost.title}" is on no page: is it hidden in src/styles/print/?`,
    );
  }
  const root = pdf.context.nextRef();
  const top: Node[] = [];
  const open: Node[] = [];
  for (const entry of entries) {
    while ((open.at(-1)?.entry.depth ?? 0) >= entry.depth) open.pop();
    const node: Node = { entry, ref: pdf.context.nextRef(), kids: [] };
    (open.at(-1)?.kids ?? top).push(node);
    open.push(node);
  }
  writeLevel(pdf, top, root, places);
  pdf.context.assign(
    root,
    pdf.context.obj({
      Type: 'Outlines',
      Count: top.length,
      ...(top.length === 0
        ? {}
        : { First: top[0]?.ref as PDFRef, Last: top.at(-1)?.ref as PDFRef }),
    }),
  );
  pdf.catalog.set(PDFName.of('Outlines'), root);
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function writeLevel(
  pdf: PDFDocument,
  nodes: readonly Node[],
  parent: PDFRef,
  places: ReadonlyMap<string, number>,
): void {
  nodes.forEach(({ entry, ref, kids }, index) => {
    const dict = pdf.context.obj({
      Title: PDFHexString.fromText(entry.title),
      Parent: parent,
      Dest: PDFName.of(entry.id),
    });
    const [previous, next] = [nodes[index - 1], nodes[index + 1]];
    if (previous !== undefined) dict.set(PDFName.of('Prev'), previous.ref);
    if (next !== undefined) dict.set(PDFName.of('Next'), next.ref);
    const [first, last] = [kids[0], kids.at(-1)];
    if (first !== undefined && last !== undefined) {
      dict.set(PDFName.of('First'), first.ref);
      dict.set(PDFName.of('Last'), last.ref);
      // Closed: a long outline opens where the reader asks.
      dict.set(PDFName.of('Count'), pdf.context.obj(-kids.length));
    }
    pdf.context.assign(ref, dict);
    writeLevel(pdf, kids, ref, places);
  });
}
