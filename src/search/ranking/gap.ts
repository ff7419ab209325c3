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
const looked = 3;

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
  const [best] = claims.sort((a, b) => b.claim - a.claim);
  if (best === undefined || best.claim === 0) return undefined;
  if (best.claim <= headingClaim(scored, table)) return undefined;
  if (best.claim <= pageClaim(terms, table, { title: 1, slug: 0.9, keywords: 0.6 }))
    return undefined;
  if (best.claim < pageClaim(terms, table, { title: 1, slug: 1, keywords: 1, about: 1 })) {
    return undefined;
  }
  return table.pages[table.records[best.found.record]?.page ?? -1];
}

/** How much of the question is about what a record's phrases name; 0 unless a whole phrase is asked for. */
async function claimOf({ coverage, positions, load }: Scored): Promise<number> {
  const held = new Set(positions);
  const { content } = await load();
  let place = 0;
  let claim = 0;
  for (const phrase of content.split(between)) {
    const words = phrase.split(' ');
    const telling = words.flatMap((word, index) =>
      wordsOf(word).some(({ text }) => !isStopWord(text)) ? [place + index] : [],
    );
    place += words.length + 1;
    const whole = telling.length > 0 && telling.every((at) => held.has(at));
    if (whole && coverage >= (telling.length > 1 ? leastNamed : least)) {
      claim = Math.max(claim, coverage);
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
