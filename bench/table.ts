/** Tables in plain text; a name and cells that together fit the column of a page, 77 characters. */

/** Writes one row from a name, its cells, and the width of each of them. */
export function row(widths: readonly number[], name: string, cells: readonly string[]): string {
  const padded = cells.map((cell, at) => cell.padStart(widths[at + 1] ?? 0));
  return (name.padEnd(widths[0] ?? 0) + padded.join('')).trimEnd();
}

/** Of an even number, the upper of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  return sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Median, and the smallest and largest: `1.02 (0.98 to 1.10)`; the first alone when all are alike. */
export function range(
  values: readonly number[],
  write: (value: number) => string = threeDigits,
  between = ' to ',
): string {
  const [least = Number.NaN] = sorted(values);
  const most = sorted(values).at(-1) ?? Number.NaN;
  const middle = write(median(values));
  return write(least) === write(most) ? middle : `${middle} (${write(least)}${between}${write(most)})`;
}

/** `0.123`, `1.23`, `12.3`, `123`, `1234`: never as a power of ten. */
export function threeDigits(value: number): string {
  return value >= 1000 ? value.toFixed(0) : value.toPrecision(3);
}

function sorted(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}
