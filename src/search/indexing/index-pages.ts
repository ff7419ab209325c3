/** From built pages to the index in one call. */
import type { TablePage } from '../table.ts';
import { readPage } from './read-page.ts';
import { readSources } from './read-sources.ts';
import { recordsOf } from './records.ts';
import type { Page } from './section.ts';
import type { Sources } from './sources.ts';
import { writeIndex } from './write.ts';

export interface BuiltPage {
  /** `deployment/model-apis`; empty for the home page. */
  readonly slug: string;
  readonly html: () => string;
}

/**
 * Pages that hold no text of their own: a search that led there would show a chapter's words
 * without the chapter.
 */
const notIndexed = new Set([
  '',
  '.',
  '404',
  'search',
  'appendix/answers',
  'appendix/index-of-topics',
  'appendix/missed',
  'appendix/progress',
  'appendix/references',
]);

/** False for pages that are built from others. */
export function isIndexed(slug: string): boolean {
  return !notIndexed.has(slug);
}

export async function indexPages(
  folder: string,
  built: readonly BuiltPage[],
  sources: Sources = readSources(),
): Promise<{ pages: number; records: number }> {
  const pages = built
    .filter(({ slug }) => isIndexed(slug))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
    .flatMap(({ slug, html }) => readPage(slug, html()) ?? []);
  const records = recordsOf(pages, sources);
  await writeIndex(
    folder,
    pages.map((page) => tablePage(page, sources)),
    records,
  );
  return { pages: pages.length, records: records.length };
}

function tablePage({ slug, title }: Page, { contents, fronts }: Sources): TablePage {
  const part =
    contents.find(({ chapters }) => chapters.includes(slug)) ??
    contents.find(({ id }) => id === slug.split('/')[0]);
  return { slug, title, pillar: part?.title ?? '', level: fronts.get(slug)?.level ?? '' };
}
