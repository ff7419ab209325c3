/**
 * The candidate nearest to a word, for many words over the same candidates. They are sorted once, so
 * that what one shares with the next is compared once, and far ones are left after a few letters.
 */
import { distanceLimit, nearest } from './distance.ts';

/** Up to this length a word may be as far from a candidate as that is long, which is no likeness. */
const SHORT_WORD = 4;
/** For longer ones the table would take too much memory. */
const LONG_WORD = 2000;

export class NearestIndex {
  /** In the order of UTF-16 units. */
  readonly #sorted: readonly string[];
  /** Where each stood in the list. */
  readonly #ranks: readonly number[];
  /** How many units each shares with the one before it. */
  readonly #shared: readonly number[];
  readonly #listed: readonly string[];
  /** Those that a short word may mean, in the order of the list. */
  readonly #short: readonly string[];

  constructor(candidates: Iterable<string>) {
    const ranks = new Map<string, number>();
    for (const candidate of candidates) {
      if (!ranks.has(candidate)) ranks.set(candidate, ranks.size);
    }
    this.#listed = [...ranks.keys()];
    this.#sorted = this.#listed.toSorted();
    this.#ranks = this.#sorted.map((candidate) => ranks.get(candidate) as number);
    this.#shared = this.#sorted.map((candidate, index) =>
      sharedLength(this.#sorted[index - 1] ?? '', candidate),
    );
    const longest = SHORT_WORD + distanceLimit(SHORT_WORD);
    this.#short = this.#listed.filter(({ length }) => length <= longest);
  }

  /** What {@link nearest} finds among all candidates: ties go to the first of the list. */
  nearest(word: string): string | undefined {
    if (word.length <= SHORT_WORD) return nearest(word, this.#short);
    if (word.length > LONG_WORD) return nearest(word, this.#listed);
    // The next pass costs more than all before it: what is near is found by a cheap one.
    const last = distanceLimit(word.length);
    const rows = new Rows(word, word.length + last);
    for (let limit = 1; ; limit = Math.min(limit * 3, last)) {
      const found = this.#within(word, rows, limit);
      if (found !== undefined || limit === last) return found;
    }
  }

  #within(word: string, rows: Rows, greatest: number): string | undefined {
    let limit = greatest;
    let found = -1;
    // Rows that hold for the candidate at hand, and the first of them that is too far everywhere.
    let valid = 0;
    let dead = Number.POSITIVE_INFINITY;
    for (let index = 0; index < this.#sorted.length; index += 1) {
      const candidate = this.#sorted[index] as string;
      const shared = this.#shared[index] as number;
      valid = Math.min(valid, shared);
      if (dead <= shared) continue;
      dead = Number.POSITIVE_INFINITY;
      if (Math.abs(candidate.length - word.length) > limit) continue;
      while (valid < candidate.length) {
        const least = rows.add(valid + 1, candidate.charCodeAt(valid), limit);
        valid += 1;
        if (least > limit) {
          dead = valid;
          break;
        }
      }
      if (dead <= candidate.length) continue;
      const distance = rows.last(candidate.length);
      if (distance > limit) continue;
      const isFirst = found < 0 || (this.#ranks[index] as number) < (this.#ranks[found] as number);
      if (distance === limit && !isFirst) continue;
      limit = distance;
      found = index;
    }
    return this.#sorted[found];
  }
}

/** The table of edit distances between the beginnings of a word and of one candidate after another. */
class Rows {
  readonly #units: Uint16Array;
  readonly #width: number;
  /** Row after row. */
  readonly #cells: Int32Array;

  /** @param longest length of the longest candidate that is compared */
  constructor(word: string, longest: number) {
    this.#units = Uint16Array.from({ length: word.length }, (_, index) => word.charCodeAt(index));
    this.#width = word.length + 1;
    this.#cells = new Int32Array(this.#width * (longest + 1));
    for (let column = 0; column < this.#width; column += 1) this.#cells[column] = column;
  }

  /**
   * Computes the row of a candidate's first `row` units, of which `unit` is the last, from the row
   * above it, as far as distances up to `limit` need it.
   * @returns the least distance in it
   */
  add(row: number, unit: number, limit: number): number {
    const cells = this.#cells;
    const units = this.#units;
    const start = row * this.#width;
    const above = start - this.#width;
    const from = Math.max(1, row - limit);
    const to = Math.min(units.length, row + limit);
    let left = from === 1 ? row : limit + 1;
    let least = left;
    cells[start + from - 1] = left;
    for (let column = from; column <= to; column += 1) {
      const same = units[column - 1] === unit;
      let value = (cells[above + column - 1] as number) + (same ? 0 : 1);
      const deleted = (cells[above + column] as number) + 1;
      if (deleted < value) value = deleted;
      if (left + 1 < value) value = left + 1;
      cells[start + column] = value;
      left = value;
      if (value < least) least = value;
    }
    if (to < units.length) cells[start + to + 1] = limit + 1;
    return least;
  }

  /** Distance of the whole word from a candidate's first `row` units. */
  last(row: number): number {
    return this.#cells[row * this.#width + this.#width - 1] as number;
  }
}

function sharedLength(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < length && one.charCodeAt(shared) === other.charCodeAt(shared)) shared += 1;
  return shared;
}
