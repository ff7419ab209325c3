/** Answers stand twice: folded in their chapter and, for review, on a page of the appendix for each part. */

import type { Part } from '../../data/part.ts';
import type { Chapter } from '../book.ts';
import { labelOf } from '../labels.ts';

/** Leads to the answers of all parts. */
export const answersSlug = 'appendix/answers';

/** Anchor of a chapter on the page with its part's answers. */
export function answersAnchor(slug: string): string {
  return slug.replaceAll('/', '-');
}

/** Anchor there of a chapter's exercise or question. */
export function answerAnchor(slug: string, anchor: string): string {
  return `${answersAnchor(slug)}-${anchor}`;
}

/** Path below the base of the page with a part's answers, with a slash at its end. */
export function answersPath(part: Pick<Part, 'id'>): string {
  return `${answersSlug}/${part.id}/`;
}

/**
 * Path and anchor of an answer; undefined on a page that is no chapter: there, examples of questions
 * answer themselves.
 */
export function answerPath({ slug, place }: Chapter, anchor: string): string | undefined {
  if (place?.number === undefined) return undefined;
  return `${answersPath(place.part)}#${answerAnchor(slug, anchor)}`;
}

/** A question or an exercise that has its answer in the appendix. */
export interface Answered {
  readonly kind: 'question' | 'exercise';
  /** `Question 3.2` */
  readonly label: string;
  /** Where it is asked, in its chapter. */
  readonly asked: string;
  /** Where it is answered, on its part's page. */
  readonly anchor: string;
}

/** What a chapter asks, in its order. */
export function answeredIn({ slug, place, scan }: Chapter): Answered[] {
  return scan.items.flatMap(({ kind, ordinal, anchor }) =>
    kind === 'question' || kind === 'exercise'
      ? [
          {
            kind,
            label: labelOf(kind, place, ordinal),
            asked: anchor,
            anchor: answerAnchor(slug, anchor),
          },
        ]
      : [],
  );
}

/** Parts with the chapters in them that ask something, in the order of the book. */
export function answeredParts(
  chapters: readonly Chapter[],
): { readonly part: Part; readonly chapters: readonly Chapter[] }[] {
  const asking = chapters.filter(
    (chapter) => chapter.place?.number !== undefined && answeredIn(chapter).length > 0,
  );
  const parts = Map.groupBy(asking, ({ place }) => place?.part as Part);
  return [...parts].map(([part, asked]) => ({ part, chapters: asked }));
}

const open = '<details class="option"';
const close = '<!--/option--></details>';

/**
 * Puts the options of a rendered question into another order.
 *
 * @param order Entry i is the index of the option that goes to place i.
 * @throws Error when the markup does not hold as many options.
 */
export function reorderOptions(html: string, order: readonly number[]): string {
  const spans: [number, number][] = [];
  for (let at = html.indexOf(open); at >= 0; at = html.indexOf(open, at + 1)) {
    const end = html.indexOf(close, at);
    if (end >= 0) spans.push([at, end + close.length]);
  }
  if (spans.length !== order.length) {
    throw new Error(`${order.length} options are written and ${spans.length} rendered`);
  }
  const parts = spans.map(([from, to]) => html.slice(from, to));
  let result = '';
  let last = 0;
  spans.forEach(([from, to], place) => {
    result += html.slice(last, from) + parts[order[place] ?? place];
    last = to;
  });
  return result + html.slice(last);
}
