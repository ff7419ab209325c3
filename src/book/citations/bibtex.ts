/** Works that the book cites, as they stand in BibTeX: the book's own layout, and no more of the format. */
import { referenceSchema } from '../../schemas/reference.ts';
import type { FileReader } from '../data/files.ts';
import type { Identified } from '../data/reading.ts';
import type { Finding } from '../finding.ts';

export interface Reference extends Identified {
  /** Names of the fields that the entry has, in small letters. */
  readonly fields: ReadonlySet<string>;
  /** The entry as it stands in the file. */
  readonly bibtex: string;
}

/** An entry from its `@` to the next one's. */
interface Entry {
  readonly line: number;
  readonly bibtex: string;
}

/** Reads entries that open at a line's start and have a line for each field. */
export const readBibtex: FileReader<Reference> = (file, text) => {
  const entries: Reference[] = [];
  const findings: Finding[] = [];
  const works = entriesIn(text);
  for (const { line, bibtex } of works) {
    const say = (message: string) => findings.push({ file, line, message: `${message}.` });
    const id = /^@\w+[ \t]*\{[ \t]*([^,\s]+)[ \t]*,/u.exec(bibtex)?.[1];
    if (id === undefined) {
      say('the entry has no key. Write it after the brace: @book{key, …');
      continue;
    }
    const unbalanced = faultOfBraces(bibtex);
    if (unbalanced !== undefined) {
      say(unbalanced);
      continue;
    }
    const fields = new Set(
      [...bibtex.matchAll(/^\s+(\w+)\s*=/gmu)].map(([, name = '']) => name.toLowerCase()),
    );
    for (const { message } of referenceSchema.safeParse({ fields }).error?.issues ?? []) {
      say(`"${id}" ${message}`);
    }
    entries.push({ id, file, line, fields, bibtex });
  }
  if (works.length === 0) {
    const message = 'holds no entry. Write one like @book{key, title = {…}}.';
    findings.push({ file, line: 1, message });
  }
  return { entries, findings };
};

function entriesIn(text: string): Entry[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (/^@(?!comment\b)\w/iu.test(line) ? [index] : []));
  return starts.map((start, index) => ({
    line: start + 1,
    bibtex: lines.slice(start, starts[index + 1]).join('\n'),
  }));
}

/** The processor drops what never closes, or takes the next entry for a part of it, without a word. */
function faultOfBraces(bibtex: string): string | undefined {
  const bare = bibtex.replace(/\\[{}]/gu, '');
  const depth = bare.split('{').length - bare.split('}').length;
  if (depth > 0) return 'the entry never closes. Add the missing brace }';
  return depth < 0 ? 'has a } too many. Take it away' : undefined;
}
