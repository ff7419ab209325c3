/**
 * Edit distance (insertions, deletions, substitutions), as long as it is at most `limit`.
 * @returns the distance, or `limit + 1` if it is greater
 */
export function boundedDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one.charCodeAt(row - 1) === other.charCodeAt(column - 1);
      const value = Math.min(
        (above[column - 1] as number) + (same ? 0 : 1),
        (above[column] as number) + 1,
        (current[column - 1] as number) + 1,
      );
      current.push(value);
      if (value < best) best = value;
    }
    if (best > limit) return limit + 1;
    above = current;
  }
  return Math.min(above[other.length] as number, limit + 1);
}

/** How far from a word of so many characters a candidate may be that it was meant for. */
export const distanceLimit = (length: number): number => Math.max(2, Math.floor(length / 3));

/** The candidate that is nearest to a word, if one is near enough to be meant; ties go to the first. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const greatest = distanceLimit(word.length);
  let limit = greatest;
  let found: string | undefined;
  for (const candidate of candidates) {
    // Two words that share nothing are as far from each other as the longer one is long.
    if (candidate.length <= greatest) continue;
    const distance = boundedDistance(word, candidate, limit);
    if (distance > limit) continue;
    found = candidate;
    limit = distance - 1;
    if (limit < 0) break;
  }
  return found;
}
