/** A path's chapters in an order in which each can be followed. */
import type { Book, Chapter } from '../book.ts';
import { stepsOf } from './prerequisites.ts';

/**
 * The path's chapters and all that they build on: as the path has them, except that what a chapter
 * needs comes before it.
 *
 * @param slugs Chapters of the path, in its order.
 */
export function studyOrder(slugs: readonly string[], book: Book): Chapter[] {
  const steps = new Map(stepsOf(book).map((step) => [step.chapter.slug, step]));
  const order = new Set<Chapter>();
  const entered = new Set<string>();
  const take = (slug: string) => {
    const step = steps.get(slug);
    // Entered twice: a circle, which the rule on prerequisites reports.
    if (step === undefined || entered.has(slug)) return;
    entered.add(slug);
    for (const needed of step.needs) take(needed.slug);
    order.add(step.chapter);
  };
  for (const slug of slugs) take(slug);
  return [...order];
}
