/** Tables in plain text, the handbook first and everything else as a ratio to it. */
import type { Cost } from '../measure.ts';
import type { Built } from './builds.ts';
import type { Load, Weights } from './weights.ts';

/** Of a name and three cells: together they fit the column of a page. */
const widths = [16, 22, 24, 15] as const;

/** CPU seconds of each generator, and what the handbook takes as a multiple of it, round by round. */
export function buildTable(
  title: string,
  built: readonly Built[],
  costsOf: (built: Built) => readonly Cost[],
): string {
  const own = costsOf(built[0] ?? missing());
  const lines = built.map((one) => {
    const costs = costsOf(one);
    const ratios = costs.map(({ cpuSeconds }, round) => (own[round]?.cpuSeconds ?? 0) / cpuSeconds);
    const memory = Math.max(...costs.map(({ megabytes }) => megabytes));
    return row(one.name, [
      range(costs.map(({ cpuSeconds }) => cpuSeconds)),
      range(ratios),
      memory.toFixed(0),
    ]);
  });
  return [title, row('', ['CPU seconds', 'handbook / it', 'MB']), ...lines].join('\n');
}

export function weightTable(weights: readonly Weights[]): string {
  const lines = weights.map(({ name, first, second, search }) =>
    row(name, [load(first), load(second), search === undefined ? 'none' : load(search)]),
  );
  const head = row('', ['first chapter', 'second', 'first search']);
  return ['Bytes to load, kB brotli (requests)', head, ...lines].join('\n');
}

function load({ bytes, requests }: Load): string {
  return `${(bytes / 1000).toFixed(1)} (${requests})`;
}

/** Median, and the smallest and largest: `1.02 (0.98 to 1.10)`. */
function range(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number) => (sorted.at(index) ?? Number.NaN).toPrecision(3);
  return `${at(Math.floor(sorted.length / 2))} (${at(0)} to ${at(-1)})`;
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(widths[0]) + cells.map((cell, at) => cell.padStart(widths[at + 1] ?? 0)).join('');
}

function missing(): never {
  throw new Error('Nothing was built.');
}
