import { PDFDocument, PDFName } from 'pdf-lib';
import { expect, test } from 'vitest';
import { scaleOf } from './scale.ts';

async function printed(start: string): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(start)));
  return pdf;
}
const paper = '.23999999 0 0 -.23999999 0 841.91998 cm\n';

test('Chromium’s pages say how far it shrank them', async () => {
  expect(scaleOf(await printed(`${paper}3.125 0 0 3.125 403.125 293.75 cm\n1 1 1 RG`))).toBe(1);
  expect(scaleOf(await printed(`${paper}q\n3.125 0 0 3.125 403.125 293.75 cm\n`))).toBe(1);
  expect(scaleOf(await printed(`${paper}2.0833335 0 0 2.0833335 403.125 293.75 cm\n`))).toBe(0.67);
});

test('another start is not taken for a good one', async () => {
  const other = await printed('q 1 0 0 1 0 0 cm');
  expect(() => scaleOf(other)).toThrow('begins with "q 1 0 0 1 0 0 cm');
});
