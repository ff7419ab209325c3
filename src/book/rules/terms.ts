/** Each term of the glossary is defined once and used; each use has a definition. */

import { fileOf } from '../data/files.ts';
import type { Finding } from '../finding.ts';
import { glossaryFiles, type Term } from '../terms/glossary.ts';
import { nearest } from '../words/nearest.ts';
import type { Rule } from './rule.ts';

/** @param terms Gives the glossary. */
export const termsRule =
  (terms: () => readonly Term[]): Rule =>
  (book) => {
    const entries = terms();
    const ids = entries.map(({ id }) => id);
    const used = new Set<string>();
    const undefinedTerms: Finding[] = [];
    for (const chapter of book.chapters) {
      for (const { name, line, attributes } of chapter.scan.elements) {
        if (name !== 'Term') continue;
        const id = attributes.id ?? '';
        used.add(id);
        if (ids.includes(id)) continue;
        const near = nearest(id, ids);
        const own = fileOf(glossaryFiles, chapter.place);
        const hint = near === undefined ? `Define it in ${own}.` : `Did you mean "${near}"?`;
        const message = `<Term>: "${id}" is not in the glossary. ${hint}`;
        undefinedTerms.push({ file: chapter.file, line, message });
      }
    }
    const unused = entries
      .filter(({ id }) => !used.has(id))
      .map(({ id, file, line }) => {
        return { file, line, message: `no chapter uses "${id}" as a <Term>.` };
      });
    return [...undefinedTerms, ...unused, ...twins(entries), ...strays(entries)];
  };

function twins(entries: readonly Term[]): Finding[] {
  const owners = new Map<string, Term>();
  return entries.flatMap((entry) => {
    const { id, term, aliases = [], file, line } = entry;
    const names = [id, term, ...aliases].map((name) => name.toLowerCase());
    const taken = names.find((name) => owners.has(name));
    const first = taken === undefined ? undefined : owners.get(taken);
    for (const name of names) owners.set(name, owners.get(name) ?? entry);
    if (first === undefined) return [];
    const where = first.file === file ? `on line ${first.line}` : `in ${first.file}:${first.line}`;
    return [{ file, line, message: `"${taken}" is already defined ${where}. Keep one entry.` }];
  });
}

function strays(entries: readonly Term[]): Finding[] {
  return entries.flatMap(({ id: own, see = [], file, line }) =>
    see.flatMap((id) => {
      if (id === own) {
        return [{ file, line, message: `see: "${id}" leads to itself. Take it away.` }];
      }
      const known = entries.some((other) => other.id === id);
      return known ? [] : [{ file, line, message: `see: there is no term "${id}".` }];
    }),
  );
}
