/** Keeps finished sheets by what they were made from: what has not changed is not printed again. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../../src/book/files/root.ts';
import { writeWhole } from '../tools/write-whole.ts';
import { faces } from './fonts.ts';

/** A finished PDF with what others want to know of it. */
export interface Sheet {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Page of each named place: the EPUB's page list follows the A4 book. */
  readonly places: Readonly<Record<string, number>>;
}

export class SheetCache {
  readonly #folder: string;
  readonly #used = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  read(key: string): Sheet | undefined {
    const [pdf, record] = this.#files(key);
    if (!existsSync(pdf) || !existsSync(record)) return undefined;
    this.#used.add(key);
    const { pages, places } = JSON.parse(readFileSync(record, 'utf8'));
    return { pdf: new Uint8Array(readFileSync(pdf)), pages, places };
  }

  keep(key: string, { pdf, pages, places }: Sheet): void {
    mkdirSync(this.#folder, { recursive: true });
    const [file, record] = this.#files(key);
    this.#used.add(key);
    writeWhole(file, pdf);
    writeWhole(record, JSON.stringify({ pages, places }));
  }

  /** Drops what this run had no use for; call it after a run that made everything. */
  forgetUnused(): void {
    if (!existsSync(this.#folder)) return;
    for (const file of readdirSync(this.#folder)) {
      if (!this.#used.has(file.split('.')[0] ?? ''))
        rmSync(join(this.#folder, file), { recursive: true });
    }
  }

  #files(key: string): [string, string] {
    return [join(this.#folder, `${key}.pdf`), join(this.#folder, `${key}.json`)];
  }
}

/** Everything but the document that a sheet depends on: styles, fonts, engine, these programs. */
export function foundation(sheet: string, engineVersion: string): string {
  const hash = createHash('sha256').update(sheet).update(engineVersion);
  for (const { file } of faces) hash.update(readFileSync(fromRoot(file)));
  const programs = globSync('scripts/print/**/*.ts', { cwd: fromRoot('.') })
    .filter((file) => !/\.test\.ts$|fixtures|[\\/]check[\\/]|[\\/]epub[\\/]/u.test(file))
    .sort();
  for (const file of programs) hash.update(readFileSync(fromRoot(file)));
  return hash.digest('hex');
}

export const keyOf = (base: string, ...parts: readonly string[]): string => {
  const hash = createHash('sha256').update(base);
  for (const part of parts) hash.update('\0').update(part);
  return hash.digest('hex').slice(0, 32);
};
