/**
 * Search of the book, without a page: the dialog, the search page, the benchmark and the tests all
 * ask here. Each word is looked up by itself, so that no word can empty the result; words/ says what
 * a word may stand for, ranking/ which result comes first.
 */

import { type Engine, startEngine } from './engine.ts';
import { isGap, type KindFilter, kindFilters, passes } from './kinds.ts';
import type { PagefindModule } from './pagefind.ts';
import { completePages } from './ranking/complete.ts';
import { gapFor } from './ranking/gap.ts';
import { aboutPages, groupByPage } from './ranking/group.ts';
import { nearestPages } from './ranking/nearest.ts';
import { type Scored, scoreRecords, weigh } from './ranking/score.ts';
import { type Answer, answersTo } from './shown/answer.ts';
import { type Row, rowOf } from './shown/row.ts';
import { loadPacked } from './stored/files.ts';
import { decodeTable, type Table, type TablePage } from './stored/table.ts';
import { decodeWords } from './stored/word-list.ts';
import { type Ask, askOf } from './words/ask.ts';
import { type Correction, resolve } from './words/resolve.ts';

export interface Setup {
  /** Path of the site with a slash at both ends. */
  readonly base: string;
  /** Folder or address of the index, `/pagefind/`. */
  readonly bundle: string;
  readonly fetch: typeof fetch;
  /** Imports `pagefind.js` of the bundle, whose address it is given. */
  readonly importPagefind: (url: string) => Promise<unknown>;
}

export interface Filters {
  readonly pillar?: string | undefined;
  readonly level?: string | undefined;
  readonly kind?: KindFilter | undefined;
}

export interface Options extends Filters {
  /** Most pages to give. */
  readonly limit?: number;
  /** False to take the words as they were written. */
  readonly correct?: boolean;
}

export interface Link {
  readonly title: string;
  readonly url: string;
}

export interface Gap {
  /** Of the chapter, as the plan names it. */
  readonly title: string;
  /** Pages to read meanwhile, the nearest first. */
  readonly near: readonly Link[];
}

export interface Results {
  readonly rows: readonly Row[];
  /** Pages found, of which the rows are the first. */
  readonly total: number;
  /** Those of them that hold every word of the question. */
  readonly complete: number;
  readonly answers: readonly Answer[];
  readonly corrections: readonly Correction[];
  /** The words of the book that were searched, to mark on the target page. */
  readonly words: readonly string[];
  /** Pages with titles like the question's; only when nothing was found. */
  readonly nearest: readonly Link[];
  /** The chapter that the question is about and that nobody has written yet. */
  readonly gap: Gap | undefined;
}

export interface Facets {
  readonly pillars: readonly string[];
  readonly levels: readonly string[];
  readonly kinds: readonly KindFilter[];
}

/** From the lowest; the schema of front matter knows no other. */
const levels = ['foundation', 'intermediate', 'advanced'] as const;

export interface Search {
  /** Pages with their best sections, in the order in which a reader sees them. */
  search(query: string, options?: Options): Promise<Row[]>;
  /** The same rows, and everything that is said to the reader besides. */
  ask(query: string, options?: Options): Promise<Results>;
  /** Loads what the first question needs. */
  start(): Promise<void>;
  /** Pillars in the book's order, levels from the lowest, and kinds: what readers can filter by. */
  facets(): Promise<Facets>;
}

export function create(setup: Setup): Search {
  const bundle = setup.bundle.replace(/\/*$/u, '/');
  const base = setup.base.replace(/\/*$/u, '/');
  const once = lazily(() => load(setup, base, bundle));
  const known = lazily(async () =>
    decodeWords(await loadPacked(setup.fetch, `${bundle}handbook.words`)),
  );
  const ask = async (query: string, options: Options = {}): Promise<Results> => {
    const { table, engine } = await once();
    const asked = askOf(query);
    const correct = options.correct ?? true;
    const { terms, corrections } = await resolve(asked, engine, { known }, correct);
    const weighed = terms.map((term) => weigh(term, table.records.length));
    const phrases = await Promise.all(asked.phrases.map((phrase) => engine.phrase(phrase)));
    const scored = scoreRecords(weighed, table).filter(({ record }) => {
      const { id } = table.records[record] ?? {};
      return phrases.every((ids) => ids.has(id ?? ''));
    });
    const about = aboutPages(weighed, table);
    const gap = await gapFor(weighed, scored, table);
    const kept = scored.filter(({ record }) => wanted(table, record, options));
    const groups = groupByPage(kept, table, about);
    const rows = groups
      .slice(0, options.limit ?? 10)
      .map((group) => rowOf(group, table, base, engine.read));
    return {
      rows: await Promise.all(rows),
      total: groups.length,
      complete: completePages(weighed, asked.words, kept, table),
      gap: gap === undefined ? undefined : admitted(gap, table, base),
      answers: await answersOf(asked, corrections, scored, table),
      corrections,
      words: [
        ...new Set([
          ...terms.flatMap(({ options }) => options.map(({ word }) => word)),
          ...asked.words.map(({ written }) => written),
        ]),
      ],
      nearest: groups.length > 0 ? [] : nearestOf(query, table, base),
    };
  };
  return {
    ask,
    search: async (query, options) => [...(await ask(query, options)).rows],
    start: async () => {
      await once();
    },
    facets: async () => {
      const { table } = await once();
      const kept = (kind: KindFilter) =>
        table.records.some(({ kind: own, target }, record) => {
          return target === record && passes(own, kind);
        });
      return {
        pillars: table.pillars,
        levels: levels.filter((level) => table.pages.some((page) => page.level === level)),
        kinds: (Object.keys(kindFilters) as KindFilter[]).filter(kept),
      };
    },
  };
}

async function load(
  { fetch, importPagefind }: Setup,
  base: string,
  bundle: string,
): Promise<{ table: Table; engine: Engine }> {
  const [text, pagefind] = await Promise.all([
    loadPacked(fetch, `${bundle}handbook.table`),
    importPagefind(`${bundle}pagefind.js`),
  ]);
  const table = decodeTable(text);
  const records = table.records.length;
  return {
    table,
    engine: await startEngine(pagefind as PagefindModule, {
      base,
      bundle,
      records,
      load: (url) => loadPacked(fetch, url),
    }),
  };
}

/** Runs once; a failure is forgotten, so that the next question tries again. */
function lazily<T>(run: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= run().catch((error: unknown) => {
      result = undefined;
      throw error;
    });
    return result;
  };
}

/** What is said of a chapter that is not written. */
function admitted({ title, near = [] }: TablePage, { pages }: Table, base: string): Gap {
  return { title, near: near.flatMap((index) => linkTo(pages[index], base)) };
}

function linkTo(page: TablePage | undefined, base: string): Link[] {
  return page === undefined ? [] : [{ title: page.title, url: `${base}${page.slug}/` }];
}

function wanted(table: Table, record: number, { pillar, level, kind }: Filters): boolean {
  const { page = 0, target = record } = table.records[record] ?? {};
  const about = table.pages[page];
  if (pillar !== undefined && about?.pillar !== pillar) return false;
  if (level !== undefined && about?.level !== level) return false;
  const own = table.records[target]?.kind;
  if (own === undefined || isGap(own)) return false;
  return kind === undefined || passes(own, kind);
}

/** A corrected question is answered as it was meant. */
function answersOf(
  asked: Ask,
  corrections: readonly Correction[],
  scored: readonly Scored[],
  table: Table,
): Promise<Answer[]> {
  const meant = asked.words.map((word) => {
    const correction = corrections.find(({ from }) => from === word.text);
    return correction === undefined ? word : { ...word, text: correction.to };
  });
  return answersTo({ ...asked, words: meant }, scored, table);
}

function nearestOf(query: string, { pages }: Table, base: string): readonly Link[] {
  const written = pages.filter(({ near }) => near === undefined);
  return nearestPages(query, written, 4).flatMap((page) => linkTo(page, base));
}
