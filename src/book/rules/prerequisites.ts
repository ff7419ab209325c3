/** What a chapter builds on exists, comes before it, and does not lead back to it. */

import { nearest } from '../nearest.ts';
import { prerequisitesOf } from '../prerequisites.ts';
import type { Rule } from './rule.ts';

export const prerequisites: Rule = (book) => {
  const slugs = book.chapters.map(({ slug }) => slug);
  return book.chapters.flatMap((chapter) =>
    prerequisitesOf(chapter).flatMap((slug) => {
      const say = (message: string) => [
        { file: chapter.file, line: 1, message: `front matter, prerequisites: ${message}` },
      ];
      const needed = book.bySlug.get(slug);
      if (needed === undefined) {
        const near = nearest(slug, slugs);
        return say(
          `there is no "${slug}"${near === undefined ? '.' : `; did you mean "${near}"?`}`,
        );
      }
      const [own, other] = [chapter.place?.number, needed.place?.number];
      if (own !== undefined && other !== undefined && other >= own) {
        return say(
          `"${slug}" is chapter ${other} and this is chapter ${own}: it must come before.`,
        );
      }
      return [];
    }),
  );
};
