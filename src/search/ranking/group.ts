/** Groups scored sections by page: the page about a thing goes before pages that mention it. */

import type { Table } from '../stored/table.ts';
import type { Scored, Weighed } from './score.ts';
import { weights } from './weights.ts';

export interface Group {
  /** Index into the table's pages. */
  readonly page: number;
  readonly score: number;
  /** Sections in the order to show, the best first. */
  readonly sections: readonly Candidate[];
}

/** A section to show: its own hit, or words of readers that stand for it. */
export interface Candidate {
  /** Index of the section's record. */
  readonly record: number;
  readonly score: number;
  /** What was found in its own text. */
  readonly own: Scored | undefined;
  /** The best of the aliases that lead to it. */
  readonly alias: Scored | undefined;
  /**
   * How well a question agrees with what was asked of which the section's author says that it is the
   * answer; 0 when there is none, or when it is another question.
   */
  readonly answers: number;
}

/** Sections shown under a page, and how good they must be next to its best. */
const mostSections = 3;
const worthShowing = 0.4;

/** Agreement from which on two questions are the same one, worded a little differently. */
const sameQuestion = 0.85;

/**
 * @param about How much of the question the page's title, slug and keywords hold, by page.
 */
export function groupByPage(
  scored: readonly Scored[],
  table: Table,
  about: ReadonlyMap<number, number>,
): Group[] {
  const byPage = new Map<number, Candidate[]>();
  for (const candidate of candidates(scored, table)) {
    const page = table.records[candidate.record]?.page ?? 0;
    byPage.set(page, [...(byPage.get(page) ?? []), candidate]);
  }
  return [...byPage]
    .map(([page, sections]) => groupOf(page, sections, about.get(page) ?? 0))
    .sort((a, b) => answering(b) - answering(a) || b.score - a.score || a.page - b.page);
}

/** A section that answers the question stands first, whatever else is said elsewhere. */
const answering = ({ sections }: Group): number => sections[0]?.answers ?? 0;

function candidates(scored: readonly Scored[], table: Table): Candidate[] {
  const byRecord = new Map<number, { own?: Scored; alias?: Scored; answers?: number }>();
  for (const found of scored) {
    const target = table.records[found.record]?.target ?? found.record;
    const entry = byRecord.get(target) ?? {};
    byRecord.set(target, entry);
    const { agreement } = found;
    if (table.records[found.record]?.kind === 'question' && agreement >= sameQuestion) {
      entry.answers = Math.max(agreement, entry.answers ?? 0);
    }
    if (target === found.record) entry.own = found;
    else if (found.score > (entry.alias?.score ?? 0)) entry.alias = found;
  }
  return [...byRecord].map(([record, { own, alias, answers = 0 }]) => ({
    record,
    own,
    alias,
    answers,
    score: (own?.score ?? 0) + (alias?.score ?? 0),
  }));
}

function groupOf(page: number, found: readonly Candidate[], about: number): Group {
  const sections = [...found].sort(
    (a, b) => b.answers - a.answers || b.score - a.score || a.record - b.record,
  );
  const scores = sections.map(({ score }) => score).sort((a, b) => b - a);
  const best = scores[0] ?? 0;
  const further = weights.further.reduce(
    (sum, share, index) => sum + share * (scores[index + 1] ?? 0),
    0,
  );
  const said = sections.filter(saysSo);
  const leading = said.length > 0 ? said : sections;
  const least = worthShowing * Math.max(...leading.map(({ score }) => score));
  const shown = leading
    .slice(0, mostSections)
    .filter(({ score, answers }) => answers > 0 || score >= least);
  return { page, score: best + further + weights.about * about, sections: shown };
}

/**
 * Whether a reader who follows the link sees what was asked. An opening that only the page's keywords
 * lead to speaks for the page, but the reader wants the section below that has the words.
 */
const saysSo = ({ own, alias }: Candidate): boolean =>
  alias !== undefined || (own !== undefined && (own.positions.length > 0 || own.agreement > 0));

const subject: Readonly<Record<string, number>> = {
  title: 1,
  slug: 0.9,
  keywords: 0.6,
  about: 0.3,
};

/** How much of the question a page's opening names as its subject, by rarity. */
export function aboutPages(
  terms: readonly Weighed[],
  table: Table,
  says: Readonly<Record<string, number>> = subject,
): Map<number, number> {
  const sums = new Map<number, number>();
  const openings = new Map<string, number>();
  table.records.forEach(({ id, page, kind }, index) => {
    const entry = kind === 'glossary' || kind === 'tool';
    if (!entry && table.records[index - 1]?.page !== page) openings.set(id, page);
  });
  for (const { rarity, found } of terms) {
    for (const [id, { hit, weight }] of found) {
      const page = openings.get(id);
      if (page === undefined) continue;
      const part = Math.max(0, ...hit.fields.map((field) => says[field] ?? 0));
      sums.set(page, (sums.get(page) ?? 0) + part * weight * rarity);
    }
  }
  return sums;
}
