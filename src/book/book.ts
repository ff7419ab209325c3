/** The book as a whole: its chapters in order, each with its place and what stands in it. */
import type { Part } from '../data/part.ts';
import { withoutPages } from './contents/drafts.ts';
import { type Place, placesOf } from './contents/places.ts';
import type { Front } from './manuscript/front-matter.ts';
import { type Manuscript, manuscriptOf } from './manuscript/manuscript.ts';
import type { Scan } from './manuscript/scan.ts';
import type { ReadManuscript } from './manuscript/store.ts';
import { plainWords } from './words/inline-code.ts';

/** A page's source, before anything is known of it. */
export interface Source {
  /** Path from the root: `docs/deployment/model-apis.mdx`. */
  readonly file: string;
  /** `deployment/model-apis` */
  readonly slug: string;
  readonly text: string;
}

export interface Chapter extends Source {
  /** From front matter, without the marks of code; the slug where that cannot be read. */
  readonly title: string;
  /** Whether it is not finished: readers do not get it. */
  readonly draft: boolean;
  readonly manuscript: Manuscript;
  /** Two parts of the manuscript that nearly everybody wants. */
  readonly front: Front;
  readonly scan: Scan;
  /** Undefined when the contents do not list the page. */
  readonly place: Place | undefined;
}

export interface Book {
  /** Every page under docs/, the listed ones first and in reading order. */
  readonly chapters: readonly Chapter[];
  readonly bySlug: ReadonlyMap<string, Chapter>;
  /** The parts and what each lists, without pages and parts that this book leaves out. */
  readonly contents: readonly Part[];
}

export interface HowToBuild {
  readonly read?: ReadManuscript;
  readonly drafts?: 'hidden' | 'shown';
}

/**
 * @param how.read Gives a page's manuscript; that of a build remembers.
 * @param how.drafts `hidden` for what readers get: as if nobody had written and listed them yet.
 * @throws Error when a page cannot be parsed or the contents list a slug twice.
 */
export function buildBook(
  sources: readonly Source[],
  contents: readonly Part[],
  { read = ({ text }) => manuscriptOf(text), drafts = 'hidden' }: HowToBuild = {},
): Book {
  const pages = sources.map((source) => {
    const manuscript = read(source);
    return { source, manuscript, draft: isDraft(manuscript.front) };
  });
  const held = drafts === 'shown' ? pages : pages.filter(({ draft }) => !draft);
  const hidden = pages.filter((page) => !held.includes(page)).map(({ source }) => source.slug);
  const listed = withoutPages(contents, hidden);
  const places = placesOf(listed);
  const order = [...places.keys()];
  const rank = (slug: string) => (order.includes(slug) ? order.indexOf(slug) : order.length);
  const chapters = held
    .map(({ source, manuscript, draft }): Chapter => {
      const { front, scan } = manuscript;
      const { title } = front.data;
      return {
        ...source,
        title: typeof title === 'string' ? plainWords(title) : source.slug,
        draft,
        manuscript,
        front,
        scan,
        place: places.get(source.slug),
      };
    })
    .sort((a, b) => rank(a.slug) - rank(b.slug) || a.slug.localeCompare(b.slug, 'en'));
  const bySlug = new Map(chapters.map((chapter) => [chapter.slug, chapter]));
  return { chapters, bySlug, contents: listed };
}

/** Whether front matter says that the page is not finished. */
export const isDraft = ({ data }: Front): boolean => data.draft === true;
