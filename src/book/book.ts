/** The book as a whole: its chapters in order, each with its place and what stands in it. */
import type { Part } from '../data/part.ts';
import { type Place, placesOf } from './contents/places.ts';
import { FrontMatterError, readFrontMatter } from './manuscript/front-matter.ts';
import { type Scan, scanChapter } from './manuscript/scan.ts';

/** A page's source, before anything is known of it. */
export interface Source {
  /** Path from the root: `docs/deployment/model-apis.mdx`. */
  readonly file: string;
  /** `deployment/model-apis` */
  readonly slug: string;
  readonly text: string;
}

export interface Chapter extends Source {
  /** From front matter; the slug where that cannot be read. */
  readonly title: string;
  readonly scan: Scan;
  /** Undefined when the contents do not list the page. */
  readonly place: Place | undefined;
}

export interface Book {
  /** Every page under docs/, the listed ones first and in reading order. */
  readonly chapters: readonly Chapter[];
  readonly bySlug: ReadonlyMap<string, Chapter>;
}

/** @throws Error when a page cannot be parsed or the contents list a slug twice. */
export function buildBook(sources: readonly Source[], contents: readonly Part[]): Book {
  const places = placesOf(contents);
  const order = [...places.keys()];
  const rank = (slug: string) => (order.includes(slug) ? order.indexOf(slug) : order.length);
  const chapters = sources
    .map((source) => ({
      ...source,
      title: titleOf(source),
      scan: scanChapter(source.text),
      place: places.get(source.slug),
    }))
    .sort((a, b) => rank(a.slug) - rank(b.slug) || a.slug.localeCompare(b.slug, 'en'));
  return { chapters, bySlug: new Map(chapters.map((chapter) => [chapter.slug, chapter])) };
}

function titleOf({ text, slug }: Source): string {
  try {
    const { title } = readFrontMatter(text).data;
    return typeof title === 'string' ? title : slug;
  } catch (error) {
    // The rule on front matter reports it, with its line.
    if (error instanceof FrontMatterError) return slug;
    throw error;
  }
}
