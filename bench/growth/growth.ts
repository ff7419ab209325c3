/** The book of later beside that of today: what it costs, and whether anything grows faster than it. */
import { appendFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contents } from '../../src/data/contents.ts';
import type { Copy } from '../../tests/copy.ts';
import { grownBook } from './book.ts';
import { type Figure, growthTable, verdictOf } from './figures.ts';
import { numberedOf, whole } from './plan.ts';
import { printFigures } from './print.ts';
import { siteFigures, siteSample } from './site.ts';
import { testFigures } from './tests.ts';

/**
 * Chapters: today's, the whole book's, and half-way between.
 *
 * @throws Error when the book is as large as it was to become: there is nothing to foresee.
 */
function sizesOf(today: number): readonly [number, number, number] {
  if (today < whole) return [today, Math.round((today + whole) / 2), whole];
  throw new Error(`bench/growth/plan.ts plans ${whole} chapters, and the book has ${today}. Plan more.`);
}

/**
 * Measures the book at each size, its tests and print at the first and the last.
 *
 * @param tell Called with each table as soon as it is there.
 * @returns One line for each figure that grows faster than the book or breaks its limit.
 */
export async function growth(when: string, tell: (table: string) => void): Promise<string[]> {
  const sizes = sizesOf(numberedOf(contents).length);
  const copies: Copy[] = [];
  const failed: string[] = [];
  const judge = (title: string, figures: readonly Figure[], of: readonly number[]) => {
    tell(growthTable(`${title} ${when}`, figures, of));
    for (const figure of figures) {
      const verdict = verdictOf(figure, of);
      if (verdict.startsWith('FAILS')) failed.push(`${figure.name}: ${verdict}`);
    }
  };
  try {
    for (const size of sizes) {
      const copy = grownBook(size);
      copies.push(copy);
      // Programs are named by their paths in it; to git, and so to the check of sources, it is not there.
      symlinkSync(resolve('node_modules'), join(copy.folder, 'node_modules'));
      appendFileSync(join(copy.folder, '.git/info/exclude'), 'node_modules\n');
    }
    const folders = copies.map(({ folder }) => folder);
    judge('The growing book: the site', siteFigures(folders.map(siteSample)), sizes);
    const ends = [folders[0] ?? '', folders.at(-1) ?? ''];
    judge('The growing book: paper', await printFigures(ends), [sizes[0], sizes[2]]);
    judge('The growing book: npm test without labs', testFigures(ends, console.error), [sizes[0], sizes[2]]);
    return failed;
  } finally {
    for (const copy of copies) copy.remove();
  }
}
