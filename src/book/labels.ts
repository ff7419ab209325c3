/** Labels: what the book calls each numbered thing and section, and what a reference names. */
import GithubSlugger from 'github-slugger';
import type { Book, Chapter } from './book.ts';
import type { Place } from './contents/places.ts';
import type { Heading, NumberedKind } from './manuscript/scan.ts';

/** What a reference can point at. */
export interface Target {
  readonly slug: string;
  /** Empty for a whole chapter. */
  readonly anchor: string;
  /** `Figure 12.3`, `Chapter 12`, `Section 12.3`. */
  readonly label: string;
  readonly file: string;
  readonly line: number;
}

const nouns: Record<NumberedKind, string> = {
  figure: 'Figure',
  table: 'Table',
  listing: 'Listing',
  output: 'Output',
  equation: 'Equation',
  exercise: 'Exercise',
  question: 'Question',
};

/** `12.3` in a numbered chapter, `3` on a page without a number. */
export function numberOf(place: Place | undefined, ordinal: number | string): string {
  return place?.number === undefined ? `${ordinal}` : `${place.number}.${ordinal}`;
}

/** `Figure 12.3` */
export function labelOf(kind: NumberedKind, place: Place | undefined, ordinal: number | string) {
  return `${nouns[kind]} ${numberOf(place, ordinal)}`;
}

/**
 * The anchors of a page's headings, in their order: the author's own, else one made of the words, the
 * code and the formulas as they are written. The page's headings get these same ones.
 */
export function anchorsOf(headings: readonly Heading[]): string[] {
  const slugger = new GithubSlugger();
  return headings.map(({ id, text }) => id ?? slugger.slug(text));
}

/** A chapter's headings in order, each with its anchor, those of sections with the section's number. */
export function headingsOf({ scan, place }: Pick<Chapter, 'scan' | 'place'>) {
  const anchors = anchorsOf(scan.headings);
  let sections = 0;
  return scan.headings.map(({ depth, text, line }, index) => {
    if (depth === 2) sections += 1;
    const section = depth === 2 ? numberOf(place, sections) : undefined;
    return { anchor: anchors[index] ?? '', section, text, line };
  });
}

/** Words of the headings that hold a formula, by anchor: where no formula can stand, its TeX does. */
export function formulasOf({ scan }: Pick<Chapter, 'scan'>): Map<string, string> {
  const anchors = anchorsOf(scan.headings);
  return new Map(
    scan.headings.flatMap(({ formula, text }, index) =>
      formula === true ? [[anchors[index] ?? '', text]] : [],
    ),
  );
}

/** Everything in one chapter that a reference can name, by anchor. */
export function targetsOf(chapter: Chapter): Map<string, Target> {
  const { slug, file, place, scan } = chapter;
  const targets = new Map<string, Target>();
  for (const { anchor, section, text, line } of headingsOf(chapter)) {
    const label = section === undefined ? `“${text}”` : `Section ${section}`;
    targets.set(anchor, { slug, anchor, label, file, line });
  }
  for (const item of scan.items) {
    const label = labelOf(item.kind, place, item.ordinal);
    targets.set(item.anchor, { slug, anchor: item.anchor, label, file, line: item.line });
  }
  return targets;
}

/**
 * Finds what `to` names, seen from a chapter: `fig-latency` here or, when only one chapter has it,
 * anywhere; `deployment/model-apis#fig-latency`; or a whole chapter, `deployment/model-apis`.
 *
 * @throws Error when nothing or more than one thing has that name.
 */
export function resolveRef(book: Book, from: string, to: string): Target {
  const [slug = '', anchor] = to.includes('/') || book.bySlug.has(to) ? to.split('#', 2) : ['', to];
  if (slug !== '') {
    const chapter = book.bySlug.get(slug);
    if (chapter === undefined) throw new Error(`there is no chapter "${slug}"`);
    if (anchor === undefined) return chapterTarget(chapter);
    const target = targetsOf(chapter).get(anchor);
    if (target === undefined) throw new Error(`chapter "${slug}" has no label "${anchor}"`);
    return target;
  }
  const here = book.bySlug.get(from);
  const own = here === undefined ? undefined : targetsOf(here).get(to);
  if (own !== undefined) return own;
  const elsewhere = book.chapters.flatMap((chapter) => {
    const item = chapter.scan.items.find(({ attributes }) => attributes.id === to);
    return item === undefined ? [] : [targetsOf(chapter).get(to) as Target];
  });
  if (elsewhere.length > 1) {
    const where = elsewhere.map((target) => `${target.slug}#${to}`).join(' or ');
    throw new Error(`label "${to}" is in more than one chapter: write ${where}`);
  }
  const [only] = elsewhere;
  if (only === undefined)
    throw new Error(`no figure, table, listing or section has the id "${to}"`);
  return only;
}

/** `APIs for models: What the service answers`, the chapter and in it what the label stands for. */
export function titleOf(book: Book, { slug, anchor }: Target): string {
  const chapter = book.bySlug.get(slug);
  const item = chapter?.scan.items.find((candidate) => candidate.anchor === anchor);
  const slugger = new GithubSlugger();
  const heading = chapter?.scan.headings.find(({ text }) => slugger.slug(text) === anchor);
  const own = item?.attributes.caption ?? item?.attributes.title ?? heading?.text;
  return [chapter?.title, own].filter(Boolean).join(': ');
}

function chapterTarget({ slug, file, place }: Chapter): Target {
  const label = place?.number === undefined ? 'the page' : `Chapter ${place.number}`;
  return { slug, anchor: '', label, file, line: 1 };
}
