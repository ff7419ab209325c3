/** Whether a question is about a chapter that is not written, so that the reader can be told. */
import { isGap, type Kind } from '../kinds.ts';
import type { Table, TablePage } from '../stored/table.ts';
import { isStopWord } from '../words/stop-words.ts';
import { wordsOf } from '../words/words.ts';
import { aboutPages } from './group.ts';
import type { Scored, Weighed } from './score.ts';

/** Share of a question that must be about a missing chapter; of one that names it in several words. */
const least = 0.7;
const leastNamed = 0.5;

/** Missing chapters whose phrases are loaded to see whether a whole one was asked for. */
const looked = 8;

/** Between two phrases of a record, so that the end of one and the start of the next are no neighbors. */
export const between = ' · ';

/** Kinds of records whose headings or phrases say what a page is about. */
const claiming: ReadonlySet<Kind> = new Set([
  'section',
  'program',
  'lab',
  'exercise',
  'error',
  'question',
  'message',
  'concept',
]);

/**
 * The missing chapter that a question is about, more than any page that is written says of itself
 * in a heading or in the questions that it answers, and no less than one says anywhere at its head.
 */
export async function gapFor(
  terms: readonly Weighed[],
  scored: readonly Scored[],
  table: Table,
): Promise<TablePage | undefined> {
  const candidates = scored
    .filter(({ record, coverage }) => {
      return isGap(table.records[record]?.kind ?? 'section') && coverage >= leastNamed;
    })
    .sort((a, b) => b.coverage - a.coverage || a.record - b.record)
    .slice(0, looked);
  if (candidates.length === 0) return undefined;
  const claims = await Promise.all(
    candidates.map(async (found) => ({ found, claim: await claimOf(found) })),
  );
  const [best] = claims.sort((a, b) => b.claim.share - a.claim.share || b.claim.fit - a.claim.fit);
  const share = best?.claim.share ?? 0;
  if (best === undefined || share === 0) return undefined;
  if (share <= headingClaim(scored, table)) return undefined;
  if (share <= pageClaim(terms, table, { title: 1, slug: 0.9, keywords: 0.6 })) return undefined;
  if (share < pageClaim(terms, table, { title: 1, slug: 1, keywords: 1, about: 1 })) {
    return undefined;
  }
  return table.pages[table.records[best.found.record]?.page ?? -1];
}

interface Claim {
  /** How much of the question the record holds; 0 unless it asks for a whole phrase of it. */
  readonly share: number;
  /** Words of such a phrase that were asked for as they stand; of equals the shorter phrase fits better. */
  readonly fit: number;
}

async function claimOf({ coverage, positions, words: asked, load }: Scored): Promise<Claim> {
  const held = new Set(positions);
  const { content } = await load();
  let place = 0;
  let claim: Claim = { share: 0, fit: 0 };
  for (const phrase of content.split(between)) {
    const tokens = phrase
      .split(' ')
      .map((token, index) => ({ at: place + index, words: wordsOf(token) }));
    place += tokens.length + 1;
    const telling = tokens.filter(({ words }) => words.some(({ text }) => !isStopWord(text)));
    const exact = telling.filter(({ words }) => words.some(({ text }) => asked.includes(text)));
    // What is spelled out in the index has no position.
    const whole = telling.every((token) => held.has(token.at) || exact.includes(token));
    const enough = coverage >= (telling.length > 1 ? leastNamed : least);
    const fit = exact.length - tokens.length / 100;
    if (telling.length > 0 && whole && enough && (claim.share === 0 || fit > claim.fit)) {
      claim = { share: coverage, fit };
    }
  }
  return claim;
}

/** How well the question agrees with a heading, or with words of readers that lead to a section. */
function headingClaim(scored: readonly Scored[], table: Table): number {
  const claims = scored.flatMap(({ record, agreement }) =>
    claiming.has(table.records[record]?.kind ?? 'section') ? [agreement] : [],
  );
  return Math.max(0, ...claims);
}

/** How much of the question a page names at its head. @param says What each field counts. */
function pageClaim(
  terms: readonly Weighed[],
  table: Table,
  says: Readonly<Record<string, number>>,
): number {
  const total = terms.reduce((sum, { rarity }) => sum + rarity, 0);
  const claims = [...aboutPages(terms, table, says)].map(([page, sum]) =>
    table.pages[page]?.near === undefined ? sum / total : 0,
  );
  return Math.max(0, ...claims);
}
