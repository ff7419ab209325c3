/** A hash that is the same on every machine, and the order of options that follows from it. */

/**
 * The order in which the parts of a put-in-order question stand on the page: always the same,
 * never the right one. Entry i is the index of the part that stands there.
 */
export function shuffled(count: number, seed: string): number[] {
  const keyed = Array.from({ length: count }, (_, index) => ({
    index,
    key: hash(`${seed}/${index}`),
  }));
  const order = keyed.sort((a, b) => a.key - b.key).map(({ index }) => index);
  const same = order.every((index, position) => index === position);
  return same ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

/** FNV-1a. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return value;
}
