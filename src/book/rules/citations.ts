/** Every work that is cited is in references.bib with its address, and every work there is cited. */
import { type BibEntry, readBib } from '../citations/bibtex.ts';
import type { Finding } from '../finding.ts';
import { nearest } from '../words/nearest.ts';
import type { Rule } from './rule.ts';

const file = 'src/data/references.bib';

/** @param read Gives the text of references.bib. */
export const citationsRule =
  (read: () => string): Rule =>
  (book) => {
    const entries = readBib(read());
    const keys = entries.map(({ key }) => key);
    const cited = new Set<string>();
    const unknown: Finding[] = [];
    for (const chapter of book.chapters) {
      for (const { name, line, attributes } of chapter.scan.elements) {
        if (name !== 'Cite') continue;
        for (const key of attributes.of?.trim().split(/\s+/u) ?? ['']) {
          cited.add(key);
          if (keys.includes(key)) continue;
          const near = nearest(key, keys);
          const hint = near === undefined ? 'Add its entry there.' : `Did you mean "${near}"?`;
          unknown.push({
            file: chapter.file,
            line,
            message: `<Cite>: "${key}" is not in ${file}. ${hint}`,
          });
        }
      }
    }
    return [...unknown, ...entries.flatMap((entry) => checkEntry(entry, entries, cited))];
  };

function checkEntry(
  { key, line, fields }: BibEntry,
  entries: readonly BibEntry[],
  cited: ReadonlySet<string>,
): Finding[] {
  const first = entries.find((other) => other.key === key)?.line;
  const faults = [
    ...(cited.has(key) ? [] : [`no page cites "${key}". Cite it or take the entry away.`]),
    ...(first === line ? [] : [`"${key}" is already on line ${first}. Keep one entry.`]),
    ...(fields.has('doi') || fields.has('url') ? [] : [`"${key}" has neither doi nor url.`]),
    ...(fields.has('urldate') ? [] : [`"${key}" has no urldate: the day on which you saw it.`]),
  ];
  return faults.map((message) => ({ file, line, message }));
}
