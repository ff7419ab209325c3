/** Tables of what Lighthouse scored, and the audits that cost the handbook points. */
import { median, range, row } from '../table.ts';
import type { Category, Run, Seen } from './lighthouse.ts';

const widths = [16, 13, 5, 5, 4, 15, 13, 6] as const;
const steady = ['accessibility', 'best-practices', 'seo'] as const;
const heads = ['performance', 'a11y', 'best', 'SEO', 'LCP s', 'TBT ms', 'CLS'];

/** Medians; for what differs from run to run, the smallest and largest too. */
export function scoreTable(title: string, seen: readonly Seen[]): string {
  const lines = seen.map(({ name, runs }) => {
    const of = (value: (run: Run) => number, write = whole) => range(runs.map(value), write, '-');
    const plain = (category: Category) => whole(median(runs.map(({ scores }) => scores[category])));
    return row(widths, name, [
      of(({ scores }) => scores.performance),
      plain('accessibility'),
      plain('best-practices'),
      plain('seo'),
      of(
        ({ paint }) => paint / 1000,
        (seconds) => seconds.toFixed(1),
      ),
      of(({ blocking }) => blocking),
      median(runs.map(({ shift }) => shift))
        .toFixed(3)
        .replace(/\.?0+$/u, ''),
    ]);
  });
  return [title, row(widths, '', heads), ...lines].join('\n');
}

/** The audits that cost a page points in what does not depend on time, a line for each page. */
export function lostLines(title: string, seen: readonly Seen[]): string {
  const lines = seen.flatMap(({ name, runs }) => {
    const lost = runs.flatMap((run) => steady.flatMap((category) => run.lost[category]));
    return lost.length === 0 ? [] : [`${name}: ${[...new Set(lost)].join(', ')}`];
  });
  return [title, ...(lines.length > 0 ? lines : ['none'])].join('\n');
}

function whole(value: number): string {
  return value.toFixed(0);
}
