/** The whole book on A4 paper, from an empty cache. */
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { measure } from '../measure.ts';
import type { Figure } from './figures.ts';

const reaper = join(import.meta.dirname, '../print/reap.py');

/**
 * @param folders Of the built books, in the order of their sizes.
 * @throws Error when a book cannot be printed.
 */
export async function printFigures(folders: readonly string[]): Promise<Figure[]> {
  const samples = [];
  for (const folder of folders) {
    rmSync(join(folder, '.cache/print'), { recursive: true, force: true });
    rmSync(join(folder, 'dist/print'), { recursive: true, force: true });
    const command = ['python3', reaper, process.execPath, 'scripts/print.ts', 'handbook', '--paper', 'a4'];
    const cost = measure(command, { cwd: folder });
    if (cost.exitCode !== 0) throw new Error(`the book of ${folder} cannot be printed: ${cost.errors.slice(-600)}`);
    const [pdf] = globSync('dist/print/**/*.pdf', { cwd: folder });
    if (pdf === undefined) throw new Error(`${folder}/dist/print: there is no PDF`);
    const bytes = readFileSync(join(folder, pdf));
    const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
    samples.push({ ...cost, pages, bytes: bytes.length });
  }
  return [
    { name: 'book, sheets', values: samples.map(({ pages }) => pages) },
    { name: 'book, MB of PDF', values: samples.map(({ bytes }) => bytes / 1e6) },
    { name: 'printing, CPU s', values: samples.map(({ cpuSeconds }) => cpuSeconds) },
    { name: 'printing, s', values: samples.map(({ wallSeconds }) => wallSeconds), judged: false },
    { name: 'printing, MB', values: samples.map(({ megabytes }) => megabytes) },
  ];
}
