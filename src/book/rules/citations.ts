/** Every work that is cited is in the references, and every work there is cited. */
import type { Reference } from '../citations/bibtex.ts';
import { referenceFiles } from '../citations/references.ts';
import { fileOf } from '../data/files.ts';
import type { Finding } from '../finding.ts';
import { nearest } from '../words/nearest.ts';
import type { Rule } from './rule.ts';

/** @param references Gives the works that are listed. */
export const citationsRule =
  (references: () => readonly Reference[]): Rule =>
  (book) => {
    const entries = references();
    const keys = entries.map(({ id }) => id);
    const cited = new Set<string>();
    const unknown: Finding[] = [];
    for (const chapter of book.chapters) {
      for (const { name, line, attributes } of chapter.scan.elements) {
        if (name !== 'Cite') continue;
        for (const key of attributes.of?.trim().split(/\s+/u) ?? ['']) {
          cited.add(key);
          if (keys.includes(key)) continue;
          const near = nearest(key, keys);
          const own = fileOf(referenceFiles, chapter.place);
          const hint = near === undefined ? `Add its entry to ${own}.` : `Did you mean "${near}"?`;
          unknown.push({
            file: chapter.file,
            line,
            message: `<Cite>: "${key}" is not in the references. ${hint}`,
          });
        }
      }
    }
    const uncited = entries
      .filter(({ id }) => !cited.has(id))
      .map(({ id, file, line }) => {
        return { file, line, message: `no page cites "${id}". Cite it or take the entry away.` };
      });
    return [...unknown, ...uncited];
  };
