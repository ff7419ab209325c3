/** The list of printed sheets, which pages read to say how long and how large each one is. */
import { existsSync, readFileSync } from 'node:fs';
import { writeWhole } from '../tools/write-whole.ts';

export interface SheetEntry {
  /** Path under print/: `deployment/model-apis.a4.pdf`. */
  readonly file: string;
  /** An EPUB has none of its own. */
  readonly pages?: number;
  readonly bytes: number;
}

/** By name, then by form: `a4`, `letter`, `epub`. */
export type SheetIndex = Record<string, Record<string, SheetEntry>>;

export function readSheetIndex(file: string): SheetIndex {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** Adds to what a former run listed, in a fixed order. */
export function writeSheetIndex(file: string, found: SheetIndex): void {
  const sorted = Object.fromEntries(
    Object.entries(found)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, forms]) => [
        name,
        Object.fromEntries(Object.entries(forms).sort(([a], [b]) => (a < b ? -1 : 1))),
      ]),
  );
  writeWhole(file, `${JSON.stringify(sorted, null, 1)}\n`);
}

/** `340 KB`, `1.2 MB` */
export function sizeOf(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1e6).toFixed(1)} MB`;
}
