/** A page among the results, as readers see it. */

import type { Engine } from '../engine.ts';
import type { Kind } from '../kinds.ts';
import type { Candidate, Group } from '../ranking/group.ts';
import type { Scored } from '../ranking/score.ts';
import type { Table } from '../stored/table.ts';
import { wordsOf } from '../words/words.ts';
import { excerptOf } from './excerpt.ts';

export interface RowSection {
  readonly title: string;
  readonly url: string;
  /** HTML: escaped text with `mark` elements. */
  readonly excerpt: string;
  readonly kind: Kind;
}

export interface Row {
  readonly url: string;
  readonly title: string;
  readonly pillar: string;
  readonly level: string;
  readonly sections: readonly RowSection[];
}

/** @param read Gives a record that was not found by its own words. */
export async function rowOf(
  { page, sections }: Group,
  table: Table,
  base: string,
  read: Engine['read'],
): Promise<Row> {
  const { slug = '', title = '', pillar = '', level = '' } = table.pages[page] ?? {};
  return {
    url: `${base}${slug === '' ? '' : `${slug}/`}`,
    title,
    pillar,
    level,
    sections: await Promise.all(sections.map((section) => sectionOf(section, table, title, read))),
  };
}

/** A section found only by the words of readers is shown from its beginning. */
async function sectionOf(
  { record, own }: Candidate,
  table: Table,
  pageTitle: string,
  read: Engine['read'],
): Promise<RowSection> {
  const { id = '', kind = 'section' } = table.records[record] ?? {};
  const { url, content, meta } = await (own === undefined ? read(id) : own.load());
  return {
    title: meta.title ?? pageTitle,
    url: url.replace(/#$/u, ''),
    excerpt: excerptOf(content, placesIn(content, own)),
    kind,
  };
}

/** Where a section holds what was asked. What is spelled out in the index has no place there. */
function placesIn(content: string, own: Scored | undefined): readonly number[] {
  if (own === undefined || own.positions.length > 0) return own?.positions ?? [];
  return content
    .split(/\s+/u)
    .flatMap((token, place) => (own.words.some((word) => holds(token, word)) ? [place] : []));
}

const holds = (token: string, word: string): boolean =>
  wordsOf(token).some(({ text, parts }) => text === word || parts.includes(word));
