import { PDFDocument, PDFName } from 'pdf-lib';
import { expect, test } from 'vitest';
import { type Paper, papers } from '../../scripts/print/papers.ts';
import { fontFaults, sizeFaults, tagFaults } from './file.ts';

const table = (rows: string[]) =>
  [
    'name                                 type              encoding         emb sub uni object ID',
    '---',
    ...rows,
  ].join('\n');
const row = (name: string, type: string, embedded = 'yes', unicode = 'yes') =>
  `${name.padEnd(36)} ${type.padEnd(17)} ${'Identity-H'.padEnd(16)} ${embedded.padEnd(3)} yes ${unicode.padEnd(3)}      4  0`;

test('fonts must be ours, embedded and readable', () => {
  expect(fontFaults(table([row('AAAAAA+SourceSerif4-Regular', 'CID TrueType')]))).toEqual([]);
  expect(fontFaults(table([row('BAAAAA+SourceCodePro-It', 'Type 3')]))[0]).toContain('is Type 3');
  expect(fontFaults(table([row('SourceCodePro-It', 'TrueType', 'no', 'no')]))).toHaveLength(2);
  expect(fontFaults(table([row('CAAAAA+DejaVuSans', 'CID TrueType')]))[0]).toContain(
    'a character is missing',
  );
});

test('sheets of another size are told', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]);
  expect(sizeFaults(pdf, papers[0] as Paper)).toEqual([]);
  expect(sizeFaults(pdf, papers[1] as Paper)).toEqual([
    'page 1 is 595 by 842 points, not US Letter',
  ]);
});

test('tags that say nothing or stand in the wrong place are told', async () => {
  const pdf = await PDFDocument.create();
  expect(tagFaults(pdf)).toEqual(['the file has no tags']);
  const tag = (type: string, kids: unknown[] = []) =>
    pdf.context.register(pdf.context.obj({ S: type, K: kids as never[] }));
  const root = pdf.context.obj({
    K: [tag('Figure'), tag('L', [tag('P')]), tag('Table', [tag('TD')])],
  });
  pdf.catalog.set(PDFName.of('StructTreeRoot'), pdf.context.register(root));
  expect(tagFaults(pdf)).toEqual([
    'the language is not told',
    'the title is not shown',
    'a Figure has no alternative text',
    'a P stands straight in a L',
    'a TD stands straight in a Table',
  ]);
});
