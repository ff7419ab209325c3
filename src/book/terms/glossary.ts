/** The glossary as data: what src/data/glossary.yaml holds, with the line of each entry. */
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';

export interface GlossaryEntry {
  readonly id: string;
  readonly term: string;
  readonly aliases: readonly string[];
  readonly see: readonly string[];
  readonly line: number;
}

/** Entries in the file's order, an id that stands twice twice. */
export function readGlossary(text: string): GlossaryEntry[] {
  const counter = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: counter, uniqueKeys: false });
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !isMap(value)) return [];
    const { term, aliases, see } = value.toJSON() as Partial<GlossaryEntry>;
    const line = counter.linePos(key.range?.[0] ?? 0).line;
    return [
      { id: String(key.value), term: String(term), aliases: aliases ?? [], see: see ?? [], line },
    ];
  });
}
