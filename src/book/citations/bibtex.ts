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

/** Entries that citation-js would drop or misread without a word: one without a key, one that never closes. */
export function bibFaults(text: string): { line: number; message: string }[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (/^@\w/u.test(line) ? [index] : []));
  return starts.flatMap((start, index) => {
    const [head = ''] = lines.slice(start);
    const line = start + 1;
    if (/^@(?:comment|string|preamble)\b/iu.test(head)) return [];
    if (readBib(head).length === 0) {
      return [{ line, message: 'the entry has no key. Write it after the brace: @book{key, ….' }];
    }
    const entry = lines
      .slice(start, starts[index + 1])
      .join('\n')
      .replace(/\\[{}]/gu, '');
    const depth = entry.split('{').length - entry.split('}').length;
    if (depth === 0) return [];
    const message =
      depth > 0
        ? 'the entry never closes. Add the missing brace }'
        : 'has a } too many. Take it away';
    return [{ line, message: `${message}.` }];
  });
}
