/** The chapters of a path, in an order in which its reader can follow each. */
import type { Book, Chapter } from '../book.ts';
import { stepsOf } from '../contents/prerequisites.ts';
import type { Path } from './paths.ts';

export interface PathChapter {
  readonly chapter: Chapter;
  /** Why this path leads through it, to its reader. */
  readonly reason: string;
}

/** Ids of the paths that a chapter names, each with its reason; none where they cannot be read, which a rule reports. */
export function reasonsOf({ front }: Chapter): ReadonlyMap<string, string> {
  const { paths } = front.data;
  if (typeof paths !== 'object' || paths === null || Array.isArray(paths)) return new Map();
  return new Map(Object.entries(paths).map(([id, reason]) => [id, String(reason)]));
}

/**
 * Chapters that name the path: part by part in the path's order, in each part in reading order, except
 * that what a chapter builds on comes before it where the path leads through both. Prerequisites win,
 * and no rule refuses the order, because it is the writer of a chapter who learns of them, and the
 * path's order is not theirs to change. A prerequisite that the path leaves out, its reader does not need.
 */
export function chaptersOf(path: Pick<Path, 'id' | 'parts'>, book: Book): PathChapter[] {
  const steps = new Map(stepsOf(book).map((step) => [step.chapter, step]));
  const reasons = new Map(
    [...steps.keys()].flatMap((chapter) => {
      const reason = reasonsOf(chapter).get(path.id);
      return reason === undefined ? [] : [[chapter, reason] as const];
    }),
  );
  const rank = ({ place }: Chapter) => path.parts.indexOf(place?.part.id ?? '');
  const wished = [...reasons.keys()].sort((a, b) => rank(a) - rank(b));
  const order = new Map<Chapter, string>();
  const entered = new Set<Chapter>();
  const take = (chapter: Chapter) => {
    // Entered twice: met before, or a circle, which the rule on prerequisites reports.
    if (entered.has(chapter)) return;
    entered.add(chapter);
    for (const needed of steps.get(chapter)?.needs ?? []) take(needed);
    const reason = reasons.get(chapter);
    if (reason !== undefined) order.set(chapter, reason);
  };
  for (const chapter of wished) take(chapter);
  return [...order].map(([chapter, reason]) => ({ chapter, reason }));
}
