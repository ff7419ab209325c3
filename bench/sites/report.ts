/** Tables of builds and of bytes, the handbook first and everything else as a ratio to it. */
import type { Cost } from '../measure.ts';
import { range, row } from '../table.ts';
import type { Built } from './builds.ts';
import type { Load, Weights } from './weights.ts';

const widths = [16, 22, 24, 15] as const;

/** CPU seconds of each generator, and what the handbook takes as a multiple of it, round by round. */
export function buildTable(title: string, built: readonly Built[], costsOf: (built: Built) => readonly Cost[]): string {
  const [handbook] = built;
  if (handbook === undefined) throw new Error('Nothing was built.');
  const own = costsOf(handbook);
  const lines = built.map((one) => {
    if (one.failed) return row(widths, one.name, ['failed']);
    const costs = costsOf(one);
    const ratios = costs.map(({ cpuSeconds }, round) => (own[round]?.cpuSeconds ?? 0) / cpuSeconds);
    const memory = Math.max(...costs.map(({ megabytes }) => megabytes));
    return row(widths, one.name, [range(costs.map(({ cpuSeconds }) => cpuSeconds)), range(ratios), memory.toFixed(0)]);
  });
  return [title, row(widths, '', ['CPU seconds', 'handbook / it', 'MB']), ...lines].join('\n');
}

/** What a reader loads from each site. */
export function weightTable(title: string, weights: readonly Weights[]): string {
  const lines = weights.map(({ name, first, second, search }) =>
    row(widths, name, [load(first), load(second), search === undefined ? 'none' : load(search)]),
  );
  const head = row(widths, '', ['first chapter', 'second', 'first search']);
  return [title, head, ...lines].join('\n');
}

function load({ bytes, requests }: Load): string {
  return `${(bytes / 1000).toFixed(1)} (${requests})`;
}
