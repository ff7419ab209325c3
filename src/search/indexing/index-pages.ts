/** From what built pages say to the index in one call. */
import { answersSlug } from '../../book/questions/answers.ts';
import type { TablePage } from '../stored/table.ts';
import { gapPages } from './gaps.ts';
import { readSources } from './read-sources.ts';
import { recordsOf } from './records.ts';
import type { Page } from './section.ts';
import type { Sources } from './sources.ts';
import { writeIndex } from './write.ts';

/**
 * Pages that hold no text of their own: a search that led there would show a chapter's words
 * without the chapter.
 */
const notIndexed = new Set([
  '',
  '.',
  '404',
  'search',
  answersSlug,
  'appendix/index-of-topics',
  'appendix/missed',
  'appendix/progress',
  'appendix/references',
]);

/** False for pages that are built from others. */
export function isIndexed(slug: string): boolean {
  return !notIndexed.has(slug) && !slug.startsWith(`${answersSlug}/`);
}

/** @param read Pages in any order. @param folder Where the index is written. */
export async function indexPages(
  folder: string,
  read: readonly Page[],
  sources: Sources = readSources(),
): Promise<{ records: number }> {
  const pages = read.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const records = recordsOf(pages, sources);
  const written = pages.map((page) => tablePage(page, sources));
  const rows = [...written, ...gapPages(pages, sources)];
  const pillars = sources.contents
    .map(({ title }) => title)
    .filter((title) => written.some(({ pillar }) => pillar === title));
  await writeIndex(folder, pillars, rows, records);
  return { records: records.length };
}

function tablePage({ slug, title }: Page, { contents, fronts }: Sources): TablePage {
  const part =
    contents.find(({ chapters }) => chapters.includes(slug)) ??
    contents.find(({ id }) => id === slug.split('/')[0]);
  return { slug, title, pillar: part?.title ?? '', level: fronts.get(slug)?.level ?? '' };
}
