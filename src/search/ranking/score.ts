/**
 * Scores of records: BM25F (Robertson, Zaragoza and Taylor 2004) over the fields of a section,
 * times how much of the question it covers, plus how well its heading agrees with the question.
 * All weights are global and few; tests/search/queries.yaml shows on a half kept aside what they do.
 */

import { type Hit, inverseFrequency } from '../engine.ts';
import { isAlias, type Kind } from '../kinds.ts';
import type { Table } from '../stored/table.ts';
import { isCommonWord } from '../words/common-words.ts';
import type { Term } from '../words/resolve.ts';
import { weights } from './weights.ts';

/** What the question found in one record. */
export interface Scored {
  /** Index into the table's records. */
  readonly record: number;
  score: number;
  /** Share of the question, by rarity, that the record holds. */
  coverage: number;
  /** 0 to 1: do heading and question say the same? */
  agreement: number;
  /** Positions in the text to mark. */
  readonly positions: number[];
  /** The words of the question that the record holds. */
  readonly words: readonly string[];
  readonly load: Hit['load'];
}

/** A term with its rarity and what it found, by record id. */
export interface Weighed {
  readonly asked: string;
  readonly rarity: number;
  /** Less than 1 for a part of a word that the book holds whole, too. */
  readonly share: number;
  /** Place in the question. */
  readonly at: number;
  readonly found: ReadonlyMap<string, Found>;
}

interface Found {
  readonly hit: Hit;
  readonly weight: number;
}

/** Rarity of a term by the records that hold it, and its best hit in each. */
export function weigh({ asked, options, share, at }: Term, records: number): Weighed {
  const found = new Map<string, Found>();
  let holding = 0;
  for (const { hits, whole, prefix } of options) {
    holding += hits.whole || hits.hits.size;
    for (const [id, hit] of hits.hits) {
      const weight = hit.whole ? whole : prefix;
      if (weight > (found.get(id)?.weight ?? 0)) found.set(id, { hit, weight });
    }
  }
  const rarity = inverseFrequency(records, Math.min(holding, records));
  return {
    asked,
    share,
    rarity: rarity * share * (isCommonWord(asked) ? weights.common : 1),
    at,
    found,
  };
}

export function scoreRecords(terms: readonly Weighed[], table: Table): Scored[] {
  const total = terms.reduce((sum, { rarity }) => sum + rarity, 0);
  if (total === 0) return [];
  const ids = new Set(terms.flatMap(({ found }) => [...found.keys()]));
  return table.records.flatMap(({ id, kind, headWords }, record) =>
    ids.has(id) ? [scoreRecord(id, record, kind, headWords, terms, total)] : [],
  );
}

function scoreRecord(
  id: string,
  record: number,
  kind: Kind,
  headWords: number,
  terms: readonly Weighed[],
  total: number,
): Scored {
  let score = 0;
  let covered = 0;
  let headRarity = 0;
  let headCount = 0;
  const positions: number[] = [];
  let load: Hit['load'] | undefined;
  const words: string[] = [];
  for (const { asked, rarity, found } of terms) {
    const { hit, weight } = found.get(id) ?? {};
    if (hit === undefined || weight === undefined) continue;
    load = hit.load;
    const amount = amountOf(hit, kind) * weight;
    if (amount === 0) continue;
    positions.push(...hit.positions);
    words.push(asked);
    score += (rarity * amount) / (amount + weights.saturation);
    covered += rarity * weight;
    if (isAlias(kind) || hit.fields.includes('title')) {
      headRarity += rarity * weight;
      headCount += 1;
    }
  }
  const coverage = covered / total;
  const agreement = harmonic(headRarity / total, Math.min(1, headCount / Math.max(1, headWords)));
  return {
    record,
    score:
      weights.kinds[kind] *
      (score * coverage ** weights.coverage +
        weights.adjacency * adjacency(id, terms) +
        weights.agreement * agreement ** 2 * total),
    coverage,
    agreement,
    positions,
    words,
    load: load as Hit['load'],
  };
}

/** Pseudo-frequency: how often the word stands in the text, and in which fields besides. */
function amountOf({ frequency, fields }: Hit, kind: Kind): number {
  const besides = fields.reduce((sum, field) => sum + (weights.fields[field] ?? 0), 0);
  return frequency * (isAlias(kind) ? (weights.fields.title ?? 1) : 1) + besides;
}

/**
 * Rarity of neighbors in the question that stand as far from each other in the text: what tells
 * an error message that is printed from its words strewn about.
 */
function adjacency(id: string, terms: readonly Weighed[]): number {
  let sum = 0;
  for (let index = 1; index < terms.length; index += 1) {
    const [left, right] = [terms[index - 1], terms[index]];
    if (left === undefined || right === undefined) continue;
    const before = left.found.get(id)?.hit.positions ?? [];
    const after = new Set(right.found.get(id)?.hit.positions);
    const gap = Math.max(1, right.at - left.at);
    if (before.some((at) => after.has(at + gap))) sum += Math.min(left.rarity, right.rarity);
  }
  return sum;
}

function harmonic(one: number, other: number): number {
  return one + other === 0 ? 0 : (2 * one * other) / (one + other);
}
