/** The word of the book that a misspelled one was meant to be. */

/** A word of the book and in how many places it stands, roughly: 0 to 9. */
export interface KnownWord {
  readonly word: string;
  readonly weight: number;
}

/**
 * Distance in single-letter edits, swapped neighbors counted as one (optimal string alignment,
 * Damerau 1964). Gives `limit + 1` as soon as the limit is passed.
 */
export function distance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
      );
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, at(before, column - 2) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    before = above;
    above = current;
  }
  return Math.min(at(above, to.length), limit + 1);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** Edits that a word of this length may need and still be meant: short words are too dense. */
function tolerance(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}

/**
 * Best correction of a word, or undefined. Fewer edits first; then the same first letter, which
 * typists seldom miss (Pollock and Zamora 1984); then the more frequent word.
 */
export function correctionOf(word: string, known: readonly KnownWord[]): string | undefined {
  const limit = tolerance(word.length);
  let best: { word: string; cost: number } | undefined;
  for (const { word: candidate, weight } of known) {
    if (candidate.length < 3) continue;
    const edits = distance(word, candidate, limit);
    if (edits > limit) continue;
    const cost = edits + (candidate[0] === word[0] ? 0 : 0.6) - weight * 0.05;
    if (best === undefined || cost < best.cost) best = { word: candidate, cost };
  }
  return best?.word;
}

/** Two words of the book that a word without its space is made of: `datadrift`. */
export function splitOf(word: string, known: ReadonlySet<string>): string | undefined {
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)];
    if (known.has(left) && known.has(right)) return `${left} ${right}`;
  }
  return undefined;
}

const derived =
  /(?:i[sz]ations?|i[sz]ed?|i[sz]ing|ations?|ments?|ness|ities|ity|ability|able|ives?|ers?|ors?|al|ally|ing|ed)$/u;

/**
 * The word of the book nearest in form, for a word whose own form the book does not use:
 * `containerisation` gives `container`, `configuration` gives `config`.
 */
export function relativeOf(word: string, known: readonly KnownWord[]): string | undefined {
  const stem = word.replace(derived, '');
  const grown = stem === word || stem.length < 5 ? [] : known.filter(isFrom(stem));
  const best = grown.sort((a, b) => b.weight - a.weight || a.word.length - b.word.length)[0];
  if (best !== undefined) return best.word;
  const shorter = known.filter(({ word: other }) => other.length >= 5 && word.startsWith(other));
  return shorter.sort((a, b) => b.word.length - a.word.length)[0]?.word;
}

function isFrom(stem: string): (known: KnownWord) => boolean {
  return ({ word }) => word.startsWith(stem) && word.length <= stem.length + 6;
}
