/** Figures of the book at several sizes, and whether one grows faster than the book. */
import { row, threeDigits } from '../table.ts';

/** One kind of figure, at each size. */
export interface Figure {
  readonly name: string;
  /** At each size, in the order of the sizes; NaN where it could not be had. */
  readonly values: readonly number[];
  /** What it may be at the largest size. */
  readonly limit?: number;
  /** False for what a neighbor on the machine changes: such a figure is shown, and held to its limit only. */
  readonly judged?: boolean;
  /** Whether the halves of its growth are compared; false for what is too noisy for a difference. */
  readonly even?: boolean;
  /** Why there is no figure. */
  readonly failed?: string;
}

/** How many times what the first half of the added chapters cost the second half may. */
const bendLimit = 1.5;
/** Below this a figure hardly grows at all, and the halves of its growth say nothing. */
const growing = 1.5;

/**
 * What is wrong with a figure, or nothing. It may grow at most as much as the chapters do, whatever
 * part of it is fixed. Where it was taken at three sizes with equal steps, the second step may not
 * cost much more than the first: the fixed part, which hides a square in a ratio, falls out of the
 * difference. A straight line gives 1, a square 2.
 *
 * @param sizes Chapters of the book, ascending.
 */
export function verdictOf({ values, limit, judged = true, even = true, failed }: Figure, sizes: readonly number[]): string {
  if (failed !== undefined) return `FAILS: ${failed}`;
  const [first = Number.NaN] = values;
  const last = values.at(-1) ?? Number.NaN;
  if (limit !== undefined && !(last <= limit)) return `FAILS: above ${limit}`;
  if (!judged) return limit === undefined ? 'not judged' : `ok, limit ${limit}`;
  const chapters = (sizes.at(-1) ?? 0) / (sizes[0] ?? 1);
  if (!(last / first <= chapters)) return 'FAILS: outgrows the book';
  const bend = bendOf(values);
  if (even && bend !== undefined && last / first > growing && bend > bendLimit) {
    return `FAILS: bends up (${bend.toFixed(1)})`;
  }
  return limit === undefined ? 'ok' : `ok, limit ${limit}`;
}

/** Growth of the second of two steps as a multiple of the first's; undefined without a middle. */
function bendOf([first, middle, last]: readonly number[]): number | undefined {
  if (first === undefined || middle === undefined || last === undefined) return undefined;
  return (last - middle) / (middle - first);
}

/** A line for each figure: at each size, for one chapter in comparison with the smallest book, verdict. */
export function growthTable(title: string, figures: readonly Figure[], sizes: readonly number[]): string {
  const widths = [20, ...sizes.map(() => 7), 10];
  const chapters = (sizes.at(-1) ?? 0) / (sizes[0] ?? 1);
  const lines = figures.map((figure) => {
    const { name, values } = figure;
    const grown = (values.at(-1) ?? Number.NaN) / (values[0] ?? Number.NaN);
    const cells = values.map((value) => (Number.isNaN(value) ? '-' : threeDigits(value)));
    const perChapter = Number.isNaN(grown) ? '-' : (grown / chapters).toFixed(2);
    return `${row(widths, name, [...cells, perChapter])}  ${verdictOf(figure, sizes)}`;
  });
  return [title, `${row(widths, 'chapters', [...sizes.map(String), 'a chapter'])}  verdict`, ...lines].join('\n');
}
