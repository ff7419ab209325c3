/** `npm run print` from an empty cache, beside the same chapters printed once by bare Chromium. */
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { copyProject } from '../../tests/copy.ts';
import { type Cost, measure } from '../measure.ts';
import { range, row } from '../table.ts';

export interface Printed {
  readonly name: string;
  /** Sheets of all chapters together. */
  sheets: number;
  /** One cost for each round. */
  readonly costs: Cost[];
}

const here = import.meta.dirname;
const reaped = ['python3', join(here, 'reap.py'), process.execPath];

/**
 * Prints chapters of the built book on A4, in turns.
 *
 * @throws Error when one of the two fails.
 */
export async function printAll(dist: string, chapters: readonly string[], rounds: number): Promise<Printed[]> {
  // In a copy: printing writes into the built site, and its own cache must stay.
  const copy = copyProject();
  try {
    cpSync(dist, join(copy.folder, 'dist'), { recursive: true });
    symlinkSync(resolve('node_modules'), join(copy.folder, 'node_modules'));
    const plain = join(copy.folder, '.cache/plain');
    const ways = [
      { name: 'npm run print', sheets: 0, costs: [] as Cost[], out: join(copy.folder, 'dist/print') },
      { name: 'Chromium alone', sheets: 0, costs: [] as Cost[], out: plain },
    ];
    const commands = [
      [...reaped, 'scripts/print.ts', ...chapters, '--paper', 'a4'],
      [...reaped, join(here, 'plain.ts'), 'dist', plain, ...chapters],
    ];
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, way] of ways.entries()) {
        for (const kept of ['.cache', 'dist/print']) rmSync(join(copy.folder, kept), { recursive: true, force: true });
        mkdirSync(plain, { recursive: true });
        way.costs.push(run(way.name, commands[index] ?? [], copy.folder));
        way.sheets = await sheetsIn(way.out);
      }
    }
    return ways;
  } finally {
    copy.remove();
  }
}

/** Sheets per second, and the CPU seconds of the first way as a multiple of each. */
export function printTable(title: string, printed: readonly Printed[]): string {
  const widths = [16, 8, 19, 19, 15];
  const own = printed[0]?.costs ?? [];
  const lines = printed.map(({ name, sheets, costs }) => {
    const ratios = costs.map(({ cpuSeconds }, round) => (own[round]?.cpuSeconds ?? Number.NaN) / cpuSeconds);
    return row(widths, name, [
      String(sheets),
      range(
        costs.map(({ cpuSeconds }) => sheets / cpuSeconds),
        undefined,
        '-',
      ),
      range(
        costs.map(({ wallSeconds }) => sheets / wallSeconds),
        undefined,
        '-',
      ),
      range(ratios, undefined, '-'),
    ]);
  });
  const heads = ['sheets', 'sheets / CPU s', 'sheets / wall s', 'print / it'];
  return [title, row(widths, '', heads), ...lines].join('\n');
}

function run(name: string, command: readonly string[], cwd: string): Cost {
  const cost = measure(command, { cwd });
  if (cost.exitCode === 0) return cost;
  throw new Error(`${name} failed: ${cost.errors.slice(-600)}`);
}

async function sheetsIn(folder: string): Promise<number> {
  const files = globSync('**/*.pdf', { cwd: folder });
  const documents = files.map((file) => PDFDocument.load(readFileSync(join(folder, file)), { updateMetadata: false }));
  return (await Promise.all(documents)).reduce((sum, document) => sum + document.getPageCount(), 0);
}
