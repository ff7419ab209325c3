/** What a rule must know of references.bib: keys, lines, and which fields an entry has. */
export interface BibEntry {
  readonly key: string;
  readonly line: number;
  readonly fields: ReadonlySet<string>;
}

/** Reads the book's own layout: an entry opens at a line's start, each field has a line. */
export function readBib(text: string): BibEntry[] {
  const entries: (BibEntry & { fields: Set<string> })[] = [];
  text.split('\n').forEach((line, index) => {
    const key = /^@(?!comment|string|preamble)\w+\s*\{\s*([^,\s]+)\s*,/iu.exec(line)?.[1];
    if (key !== undefined) entries.push({ key, line: index + 1, fields: new Set() });
    const field = /^\s+(\w+)\s*=/u.exec(line)?.[1];
    if (field !== undefined) entries.at(-1)?.fields.add(field.toLowerCase());
  });
  return entries;
}
