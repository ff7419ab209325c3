/** What search says is not written is not, and what it offers instead is; concepts lead to either. */
import type { Finding } from '../finding.ts';
import type { Concept } from '../topics/concepts.ts';
import type { Planned } from '../topics/planned.ts';
import { nearest } from '../words/nearest.ts';
import type { Rule } from './rule.ts';

/** @param read Gives the chapters that are planned. @param concepts Phrases of readers. */
export const plannedRule =
  (read: () => readonly Planned[], concepts: () => readonly Concept[]): Rule =>
  (book) => {
    const planned = read();
    const written = [...book.bySlug.values()].filter(({ draft }) => !draft);
    const pages = written.map(({ slug }) => slug);
    const done = planned.flatMap(({ id, file, line }): Finding[] => {
      const chapter = written.find(({ slug }) => slug === id);
      if (chapter === undefined) return [];
      const message = `"${id}" is written. Move its words to the keywords of ${chapter.file}, and take the entry away.`;
      return [{ file, line, message }];
    });
    const lost = planned.flatMap(({ near, file, line }) =>
      near
        // A draft that is not shown yet is left out of the answer.
        .filter((slug) => !book.bySlug.has(slug))
        .map((slug) => ({
          file,
          line,
          message: `near: there is no page "${slug}" to send a reader to. ${hint(slug, pages)}`,
        })),
    );
    const known = [...pages, ...planned.map(({ id }) => id)];
    const astray = concepts().flatMap(({ at, file, line }) =>
      at
        .filter((slug) => !known.includes(slug) && !book.bySlug.has(slug))
        .map((slug) => ({
          file,
          line,
          message: `at: "${slug}" is neither a page nor a chapter of src/data/planned/. ${hint(slug, known)}`,
        })),
    );
    return [...done, ...lost, ...astray];
  };

function hint(slug: string, known: readonly string[]): string {
  const close = nearest(slug, known);
  return close === undefined ? 'Correct or remove it.' : `Did you mean "${close}"?`;
}
