/** The book's pages built by every generator, and what is asked of the built sites. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { addressOf, type Built, buildAll } from './builds.ts';
import { installedPeers } from './generators.ts';
import { kinds } from './kinds.ts';
import { look } from './lighthouse.ts';
import type { Options } from './options.ts';
import { type MarkdownPage, markdownPages } from './pages.ts';
import { buildTable, weightTable } from './report.ts';
import { lostLines, scoreTable } from './scores.ts';
import { weigh } from './weights.ts';

const first = 'programming/clean-python';
const second = 'deployment/model-apis';
const today = new Date().toISOString().slice(0, 10);

/**
 * Builds at each size, and asks the rest of the first.
 *
 * @param when What a title says of rounds and day.
 * @param tell Called with each table as soon as it is there.
 */
export async function compareAll(options: Options, when: string, tell: (table: string) => void): Promise<void> {
  const pages = markdownPages('dist');
  for (const [index, asked] of options.sizes.entries()) {
    await compareSites(pages, Math.max(asked, pages.length), index === 0, options, when, tell);
  }
}

/** Builds at one size, and what is asked of the built sites. */
async function compareSites(
  pages: readonly MarkdownPage[],
  size: number,
  isFirst: boolean,
  { has, rounds, peers }: Options,
  when: string,
  tell: (table: string) => void,
): Promise<void> {
  const timed = has('builds') || has('edits');
  if (!timed && !(isFirst && (has('weights') || has('lighthouse')))) return;
  const work = path.join(import.meta.dirname, '.work');
  const task = { pages, size, rounds: timed ? rounds : 1, edits: has('edits'), peers: installedPeers(peers) };
  const { built, remove } = buildAll(task, work);
  try {
    if (has('builds')) tell(buildTable(`Full build, ${size} pages ${when}`, built, ({ full }) => full));
    if (has('edits')) tell(buildTable(`Again after one edit, ${size} pages ${when}`, built, ({ again }) => again));
    if (isFirst && has('weights')) {
      tell(weightTable(`Bytes to load, kB brotli and requests (${today})`, await weigh(built, [first, second])));
    }
    if (isFirst && has('lighthouse')) await score(built, rounds, when, tell);
  } finally {
    remove();
    rmSync(work, { recursive: true, force: true });
  }
}

async function score(
  built: readonly Built[],
  rounds: number,
  when: string,
  tell: (table: string) => void,
): Promise<void> {
  const whole = built.filter(({ failed }) => !failed);
  const sights = whole.map((one) => ({ name: one.name, site: one.site, address: addressOf(one, first) }));
  tell(scoreTable(`Lighthouse for mobile, first chapter ${when}`, await look(sights, rounds)));
  const site = built[0]?.site ?? '';
  const own = await look(
    kinds.map(([name, address]) => ({ name, site, address })),
    rounds,
  );
  tell(scoreTable(`Lighthouse for mobile, the handbook's kinds of pages ${when}`, own));
  tell(lostLines(`What these lack, performance apart ${when}`, own));
}
