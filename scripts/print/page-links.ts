/** Fills in the links to sheets on the built pages: where the file is, its pages, its size. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../tools/write-whole.ts';
import { type SheetIndex, sizeOf } from './sheet-index.ts';

const kinds: Readonly<Record<string, string>> = {
  a4: 'PDF',
  letter: 'PDF, US Letter',
  epub: 'EPUB',
};

const link = /<(a|span)\b([^>]*\bdata-print="([^"]+)"[^>]*)>[\s\S]*?<\/\1>/gu;

/**
 * A link says what it leads to: `PDF, 12 pages, 340 KB`. For a sheet that was not printed a hidden
 * span keeps its place, until a later run fills it in: a link without an address is none.
 *
 * src/site/Sheets.astro writes them: `data-print` names the sheet, `data-print-form` its form.
 */
export function fillLinks(html: string, index: SheetIndex, base: string): string {
  return html.replace(link, (_, _tag: string, attributes: string, name: string) => {
    const form = /\bdata-print-form="([^"]+)"/u.exec(attributes)?.[1] ?? 'a4';
    const entry = index[name]?.[form];
    const kept = attributes.replace(/\s(?:href|hidden|type)(?:="[^"]*")?(?=\s|$)/gu, '').trimEnd();
    if (entry === undefined) return `<span${kept} hidden></span>`;
    const kind = kinds[form] ?? form;
    const pages =
      entry.pages === undefined ? '' : `, ${entry.pages} ${entry.pages === 1 ? 'page' : 'pages'}`;
    return `<a${kept} href="${base}print/${entry.file}">${kind}${pages}, ${sizeOf(entry.bytes)}</a>`;
  });
}

/** @returns How many pages were written anew. */
export function fillPageLinks(dist: string, index: SheetIndex, base: string): number {
  let written = 0;
  for (const path of globSync('**/*.html', { cwd: dist })) {
    const file = join(dist, path);
    const html = readFileSync(file, 'utf8');
    if (!html.includes('data-print=')) continue;
    const filled = fillLinks(html, index, base);
    if (filled === html) continue;
    writeWhole(file, filled);
    written += 1;
  }
  return written;
}
