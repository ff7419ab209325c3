/** The book of later: how many chapters each part is to have, and which chapter of today stands for each. */
import type { Part } from '../../src/data/part.ts';

/** Numbered chapters of each part when the book is whole. */
const planned: Readonly<Record<string, number>> = {
  start: 1,
  programming: 10,
  'data-engineering': 7,
  deployment: 12,
  cloud: 5,
  ethics: 5,
  'soft-skills': 5,
  pathways: 4,
  capstone: 1,
};

/** Chapters of the whole book. */
export const whole = Object.values(planned).reduce((sum, count) => sum + count, 0);

const numberedIn = (part: Part): string[] =>
  part.kind === 'appendix' ? [] : part.chapters.filter((slug) => part.unnumbered?.includes(slug) !== true);

/** Numbered chapters of a table of contents. */
export const numberedOf = (contents: readonly Part[]): string[] => contents.flatMap(numberedIn);

/** Parts that have no chapter yet. */
const unwritten: readonly Omit<Part, 'chapters'>[] = [
  { id: 'capstone', title: 'Capstone', kind: 'capstone', summary: 'One system from end to end.' },
];

/** A chapter that is written once more under another name. */
export interface Again {
  /** The chapter that it is made from. */
  readonly of: string;
  readonly slug: string;
  /** From 1; all chapters of a round refer to each other. */
  readonly round: number;
}

export interface Plan {
  readonly contents: readonly Part[];
  readonly again: readonly Again[];
}

/**
 * Fills the parts with chapters made from those of today, each as often as the others, until the book
 * has so many. A book between today's and the whole one has its further chapters spread in proportion.
 *
 * @param contents Today's table of contents.
 * @throws Error when the book is larger already.
 */
export function planOf(contents: readonly Part[], chapters: number): Plan {
  const today = numberedOf(contents);
  if (chapters < today.length) throw new Error(`the book has ${today.length} chapters already`);
  const back = contents.findIndex(({ kind }) => kind === 'appendix');
  const known = new Set(contents.map(({ id }) => id));
  const added = unwritten.filter(({ id }) => !known.has(id)).map((part) => ({ ...part, chapters: [] }));
  const parts: Part[] = [...contents.slice(0, back), ...added, ...contents.slice(back)];

  const room = parts.flatMap((part) =>
    Array.from({ length: Math.max(0, (planned[part.id] ?? 0) - numberedIn(part).length) }, () => part.id),
  );
  const wanted = chapters - today.length;
  const again = Array.from({ length: wanted }, (_, index): Again => {
    const of = today[index % today.length] ?? '';
    const round = Math.floor(index / today.length) + 1;
    // Spread evenly over the free places; a book beyond the plan begins with them anew.
    const place = wanted >= room.length ? index % room.length : Math.floor((index * room.length) / wanted);
    return { of, round, slug: `${room[place] ?? ''}/${of.replace('/', '-')}-${round + 1}` };
  });
  const filled = parts.map((part) => ({
    ...part,
    chapters: [...part.chapters, ...again.map(({ slug }) => slug).filter((slug) => slug.startsWith(`${part.id}/`))],
  }));
  return { contents: filled.filter(({ chapters: all }) => all.length > 0), again };
}
