/** A page among the results, as readers see it. */

import type { Kind } from '../kinds.ts';
import type { Candidate, Group } from '../ranking/group.ts';
import type { Table } from '../stored/table.ts';
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

export async function rowOf({ page, sections }: Group, table: Table, base: string): Promise<Row> {
  const { slug = '', title = '', pillar = '', level = '' } = table.pages[page] ?? {};
  return {
    url: `${base}${slug === '' ? '' : `${slug}/`}`,
    title,
    pillar,
    level,
    sections: await Promise.all(sections.map((section) => sectionOf(section, table, title))),
  };
}

/** A section found only by the words of readers shows those: its own text holds nothing to mark. */
async function sectionOf(
  { record, own, alias }: Candidate,
  table: Table,
  pageTitle: string,
): Promise<RowSection> {
  const shown = own ?? alias;
  const fragment = await shown?.load();
  const { url = '', content = '', meta = {} } = fragment ?? {};
  return {
    title: meta.title ?? meta.shown ?? pageTitle,
    url: url.replace(/~\d+$/u, '').replace(/#$/u, ''),
    excerpt: excerptOf(content, shown?.positions ?? []),
    kind: table.records[record]?.kind ?? 'section',
  };
}
