/** Rules on the file itself: fonts, sheets, tags, syntax. One line a fault. */
import { PDFDict, type PDFDocument, PDFName } from 'pdf-lib';
import type { Paper } from '../../scripts/print/papers.ts';
import { eachTag, structureRoot, tagsIn } from '../../scripts/print/pdf/structure-tree.ts';
import { altOf } from '../../scripts/print/pdf/tags.ts';
import { runTool } from '../../scripts/tools/programs.ts';

/** Families that paper is set in; any other means a character that these lack. */
const ours = /^(?:SourceSerif4|SourceSerif4Display|SourceCodePro|KaTeX)[-_]/u;

/** @param table What `pdffonts` prints. */
export function fontFaults(table: string): string[] {
  return table
    .split('\n')
    .slice(2)
    .filter((row) => row.trim() !== '')
    .flatMap((row) => {
      const name = row.slice(0, 36).trim();
      const type = row.slice(37, 54).trim();
      const [embedded, , unicode] = row.slice(72).trim().split(/\s+/u);
      const bareName = name.replace(/^[A-Z]{6}\+/u, '');
      const faults: string[] = [];
      if (type === 'Type 3')
        faults.push(`the font ${name} is Type 3: give print a static TrueType file`);
      if (embedded !== 'yes') faults.push(`the font ${name} is not embedded`);
      if (unicode !== 'yes') faults.push(`the font ${name} has no Unicode map`);
      if (!ours.test(bareName)) {
        faults.push(
          `the font ${bareName} is not one of ours: a character is missing in src/print-fonts`,
        );
      }
      return faults;
    });
}

export const fontsOf = (file: string): string => runTool('pdffonts', [file]);

export function sizeFaults(pdf: PDFDocument, { points: [width, height], name }: Paper): string[] {
  return pdf.getPages().flatMap((page, index) => {
    const size = page.getSize();
    const right = Math.abs(size.width - width) < 1 && Math.abs(size.height - height) < 1;
    return right
      ? []
      : [`page ${index + 1} is ${size.width} by ${size.height} points, not ${name}`];
  });
}

/** Tags: language and title are told, pictures and formulas described, lists and tables sound. */
export function tagFaults(pdf: PDFDocument): string[] {
  const faults: string[] = [];
  const root = structureRoot(pdf);
  if (root === undefined) return ['the file has no tags'];
  if (pdf.catalog.lookup(PDFName.of('Lang')) === undefined) faults.push('the language is not told');
  const viewer = pdf.catalog.lookup(PDFName.of('ViewerPreferences'));
  const shown =
    viewer instanceof PDFDict ? viewer.lookup(PDFName.of('DisplayDocTitle')) : undefined;
  if (shown?.toString() !== 'true') faults.push('the title is not shown');
  const inside: Readonly<Record<string, readonly string[]>> = {
    L: ['LI', 'Caption', 'L'],
    LI: ['Lbl', 'LBody'],
    Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
    TR: ['TH', 'TD'],
  };
  eachTag(root, ({ dict, type }) => {
    if ((type === 'Figure' || type === 'Formula') && (altOf(dict) ?? '').trim() === '') {
      faults.push(`a ${type} has no alternative text`);
    }
    const allowed = inside[type];
    if (allowed === undefined) return;
    for (const kid of tagsIn(dict)) {
      if (!allowed.includes(kid.type)) faults.push(`a ${kid.type} stands straight in a ${type}`);
    }
  });
  return faults;
}

/** @throws Error with qpdf's own words when the file is damaged. */
export const checkSyntax = (file: string): string => runTool('qpdf', ['--check', file]);
