/** What a chapter builds on exists, comes before it, and does not lead back to it. */

import type { Book, Chapter } from '../book.ts';
import { prerequisitesOf } from '../contents/prerequisites.ts';
import { lineOfKey } from '../manuscript/front-matter.ts';
import { nearest } from '../words/nearest.ts';
import type { Rule } from './rule.ts';

export const prerequisites: Rule = (book) => {
  const slugs = book.chapters.map(({ slug }) => slug);
  return book.chapters.flatMap((chapter) =>
    prerequisitesOf(chapter).flatMap((slug) => {
      const say = (message: string) => [
        {
          file: chapter.file,
          line: lineOfKey(chapter.front, 'prerequisites'),
          message: `front matter, prerequisites: ${message}`,
        },
      ];
      const needed = book.bySlug.get(slug);
      if (needed === undefined) {
        const near = nearest(slug, slugs);
        return say(
          `there is no "${slug}"${near === undefined ? '. Correct or remove it.' : `; did you mean "${near}"?`}`,
        );
      }
      if (slug === chapter.slug) return say('a chapter does not build on itself. Remove it.');
      const [own, other] = [chapter.place?.number, needed.place?.number];
      if (own !== undefined && other !== undefined && other >= own) {
        return say(
          `"${slug}" is chapter ${other} and this is chapter ${own}: it must come before.`,
        );
      }
      const way = wayBack(book, needed, chapter.slug);
      if (way === undefined) return [];
      return say(`${[chapter.slug, ...way].join(' → ')} is a cycle. Remove one of them.`);
    }),
  );
};

/** The slugs by which a chapter's prerequisites lead to `goal`, itself first; undefined when none do. */
function wayBack(book: Book, from: Chapter, goal: string): string[] | undefined {
  const seen = new Set<string>();
  const search = (chapter: Chapter): string[] | undefined => {
    if (chapter.slug === goal) return [goal];
    if (seen.has(chapter.slug)) return undefined;
    seen.add(chapter.slug);
    for (const slug of prerequisitesOf(chapter)) {
      const next = book.bySlug.get(slug);
      const way = next === undefined ? undefined : search(next);
      if (way !== undefined) return [chapter.slug, ...way];
    }
    return undefined;
  };
  return search(from);
}
