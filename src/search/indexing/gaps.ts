/** Chapters that are not written: pages without a section, found so that search can admit them. */
import { between } from '../ranking/gap.ts';
import type { TablePage } from '../stored/table.ts';
import { spelledOut } from '../words/words.ts';
import { fields, type IndexRecord } from './record.ts';
import type { Page } from './section.ts';
import type { Planned, Sources } from './sources.ts';

/** Those of which there is a page after all are left out: the rule on planned chapters says so. */
function missing(pages: readonly Page[], { planned }: Sources): Planned[] {
  return planned.filter(({ id }) => !pages.some(({ slug }) => slug === id));
}

/** Follow the written pages in the table. */
export function gapPages(pages: readonly Page[], sources: Sources): TablePage[] {
  return missing(pages, sources).map(({ id, title, near }) => ({
    slug: id,
    title,
    pillar: '',
    level: '',
    near: near
      .map((wanted) => pages.findIndex(({ slug }) => slug === wanted))
      .filter((index) => index >= 0),
  }));
}

/** @param first Index of the first of these records among all. */
export function gapRecords(pages: readonly Page[], sources: Sources, first: number): IndexRecord[] {
  const records: Omit<IndexRecord, 'target'>[] = missing(pages, sources).flatMap((gap) => [
    namesOf(gap),
    ...wishesFor(gap, pages, sources).map((phrase, index) => ({
      slug: gap.id,
      anchor: `${index}`,
      kind: 'wish' as const,
      content: phrase,
      meta: {},
      headWords: 0,
    })),
  ]);
  return records.map((record, index) => ({ ...record, target: first + index }));
}

function namesOf({ id, title, words }: Planned): Omit<IndexRecord, 'target'> {
  const content = [title, ...words].join(between);
  return {
    slug: id,
    anchor: '',
    kind: 'gap',
    content,
    meta: fields({ aliases: spelledOut(content).join(' ') }),
    headWords: 0,
  };
}

/** What readers say who mean this chapter, unless a page that is written answers them. */
function wishesFor({ id }: Planned, pages: readonly Page[], { concepts }: Sources): string[] {
  return concepts
    .filter(({ at }) => at.includes(id) && !pages.some(({ slug }) => at.includes(slug)))
    .map(({ said }) => said.join(between));
}
