/**
 * What the ranking must know of every record before any is loaded: its page, its kind, how long
 * its heading is, and, for words that stand for a section, which one. A few bytes a record.
 */
import { isAlias, type Kind, kindOf, kinds } from '../kinds.ts';

export interface TablePage {
  /** `deployment/model-apis` */
  readonly slug: string;
  readonly title: string;
  /** Title of the part of the book that holds the page. */
  readonly pillar: string;
  readonly level: string;
  /** Of a chapter that is not written: indexes of the pages to read meanwhile. */
  readonly near?: readonly number[];
}

export interface TableRecord {
  /** What Pagefind calls the record. */
  readonly id: string;
  /** Index into the pages. */
  readonly page: number;
  readonly kind: Kind;
  /** Telling words of the heading, or of the phrase of an alias. */
  readonly headWords: number;
  /** Index of the record that this one stands for; its own otherwise. */
  readonly target: number;
}

export interface Table {
  /** Titles of the parts that hold pages, in the order of the book. */
  readonly pillars: readonly string[];
  readonly pages: readonly TablePage[];
  readonly records: readonly TableRecord[];
}

/** The file: columns instead of rows, because equal neighbors compress. */
interface Columns {
  pages: [
    slug: string,
    title: string,
    pillar: number,
    level: number,
    records: number,
    ...near: number[],
  ][];
  pillars: string[];
  levels: string[];
  /** Common start of all ids. */
  prefix: string;
  /** Seven characters each. */
  ids: string;
  kinds: string;
  /** One base-36 digit each. */
  heads: string;
  /** Of the aliases only: how many records before them in the page their target stands. */
  targets: number[];
}

export function encodeTable({ pillars: listed, pages, records }: Table): string {
  const pillars = [...new Set([...listed, ...pages.map(({ pillar }) => pillar)])];
  const levels = [...new Set(pages.map(({ level }) => level))];
  const prefix = records[0]?.id.slice(0, -7) ?? '';
  const columns: Columns = {
    pages: pages.map(({ slug, title, pillar, level, near = [] }, index) => [
      slug,
      title,
      pillars.indexOf(pillar),
      levels.indexOf(level),
      records.filter(({ page }) => page === index).length,
      ...near,
    ]),
    pillars,
    levels,
    prefix,
    ids: records.map(({ id }) => id.slice(-7)).join(''),
    kinds: records.map(({ kind }) => kinds[kind]).join(''),
    heads: records.map(({ headWords }) => Math.min(headWords, 35).toString(36)).join(''),
    targets: records.flatMap(({ kind, target }, index) => (isAlias(kind) ? [index - target] : [])),
  };
  return JSON.stringify(columns);
}

/** @throws Error when the text is not a table of this version. */
export function decodeTable(text: string): Table {
  const columns = JSON.parse(text) as Columns;
  const { pillars, levels, prefix, ids, heads, targets } = columns;
  const pages = columns.pages.map(([slug, title, pillar, level, , ...near]) => ({
    slug,
    title,
    pillar: pillars[pillar] ?? '',
    level: levels[level] ?? '',
    ...(near.length > 0 ? { near } : {}),
  }));
  const pageOf = columns.pages.flatMap(([, , , , count], page) => Array<number>(count).fill(page));
  let alias = 0;
  const records = pageOf.map((page, index) => {
    const kind = kindOf(columns.kinds[index] ?? '');
    return {
      id: prefix + ids.slice(index * 7, index * 7 + 7),
      page,
      kind,
      headWords: Number.parseInt(heads[index] ?? '0', 36),
      target: isAlias(kind) ? index - (targets[alias++] ?? 0) : index,
    };
  });
  return { pillars: pillars.filter((pillar) => pillar !== ''), pages, records };
}
