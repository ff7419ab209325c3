/** Each term of the glossary is defined once and used; each use has a definition. */
import type { Finding } from '../finding.ts';
import { type GlossaryEntry, readGlossary } from '../terms/glossary.ts';
import { nearest } from '../words/nearest.ts';
import type { Rule } from './rule.ts';

const file = 'src/data/glossary.yaml';

/** @param read Gives the glossary's text. */
export const termsRule =
  (read: () => string): Rule =>
  (book) => {
    const entries = readGlossary(read());
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
        const hint = near === undefined ? `Define it there` : `Did you mean "${near}"?`;
        const message = `<Term>: "${id}" is not in ${file}. ${hint}`;
        undefinedTerms.push({ file: chapter.file, line, message });
      }
    }
    const unused = entries
      .filter(({ id }) => !used.has(id))
      .map(({ id, line }) => ({ file, line, message: `no chapter uses "${id}" as a <Term>.` }));
    return [...undefinedTerms, ...unused, ...twins(entries), ...strays(entries)];
  };

function twins(entries: readonly GlossaryEntry[]): Finding[] {
  const owners = new Map<string, GlossaryEntry>();
  return entries.flatMap((entry) => {
    const names = [entry.id, entry.term, ...entry.aliases].map((name) => name.toLowerCase());
    const taken = [...new Set(names)].filter((name) => owners.has(name));
    for (const name of names) owners.set(name, owners.get(name) ?? entry);
    const [first] = taken;
    if (first === undefined) return [];
    const message = `"${first}" is already defined on line ${owners.get(first)?.line}. Keep one entry.`;
    return [{ file, line: entry.line, message }];
  });
}

function strays(entries: readonly GlossaryEntry[]): Finding[] {
  return entries.flatMap(({ id: own, see, line }) =>
    see.flatMap((id) => {
      if (id === own) {
        return [{ file, line, message: `see: "${id}" leads to itself. Take it away.` }];
      }
      const known = entries.some((other) => other.id === id);
      return known ? [] : [{ file, line, message: `see: there is no term "${id}".` }];
    }),
  );
}
