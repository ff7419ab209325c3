/** What a record of the index is: readers filter by it, and the ranking weighs it. */

/**
 * One character each, as the book's table stores it.
 *
 * `section`, `program` (a section with a listing or an output), `lab` (how to run one), `exercise`,
 * `error` (a section on what breaks) and `back` (terms, references) are text of a chapter. `glossary`
 * and `tool` are entries of the two registers. `question`, `message` and `concept` are words that
 * readers use and the text does not: they stand for a section of the book and are never shown by
 * themselves. `gap` and `wish` stand for a chapter that is not written: its names, each of which is
 * enough, and what readers say who mean it.
 */
export const kinds = {
  section: 's',
  program: 'p',
  lab: 'l',
  exercise: 'x',
  error: 'e',
  back: 'b',
  glossary: 'g',
  tool: 't',
  question: 'q',
  message: 'm',
  concept: 'c',
  gap: 'n',
  wish: 'w',
} as const;

export type Kind = keyof typeof kinds;

const byCode = new Map(Object.entries(kinds).map(([kind, code]) => [code, kind as Kind]));

/** @throws Error on a character that is no kind: the table is of another version. */
export function kindOf(code: string): Kind {
  const kind = byCode.get(code as (typeof kinds)[Kind]);
  if (kind === undefined) throw new Error(`the search table holds an unknown kind "${code}"`);
  return kind;
}

/** True of records that stand for a section instead of being one. */
export function isAlias(kind: Kind): boolean {
  return kind === 'question' || kind === 'message' || kind === 'concept';
}

/** True of records that stand for a chapter that is not written. */
export function isGap(kind: Kind): boolean {
  return kind === 'gap' || kind === 'wish';
}

/** What a reader can filter by, with the words of the button. */
export const kindFilters = {
  chapter: 'Chapter',
  program: 'Program or output',
  lab: 'Lab',
  exercise: 'Exercise',
  error: 'When it breaks',
  glossary: 'Glossary',
  tool: 'Tool',
} as const;

export type KindFilter = keyof typeof kindFilters;

/** True when a record of a kind is to be shown under a filter. */
export function passes(kind: Kind, filter: KindFilter): boolean {
  if (filter === 'chapter') return ['section', 'program', 'lab', 'back'].includes(kind);
  return kind === filter;
}
