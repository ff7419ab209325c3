/** How long a chapter takes: reading computed from what it shows, the lab's wall time measured. */
import type { Chapter } from '../book.ts';
import type { Element } from '../manuscript/scan.ts';
import { parseJson, readLabFile } from '../quoting/lab-file.ts';
import { lineRanges, sliceOf } from '../quoting/region.ts';
import { readingMinutes } from './minutes.ts';

export interface ChapterMinutes {
  readonly reading: number;
  /** Undefined where the chapter has no lab, or is a draft. */
  readonly lab: number | undefined;
}

/** The chapter's own page asks, each path through it, and the plan. */
const known = new WeakMap<Chapter, ChapterMinutes>();

/** @throws Error when the chapter quotes a lab file that does not exist. */
export function chapterMinutes(chapter: Chapter, read = readLabFile): ChapterMinutes {
  const minutes = known.get(chapter) ?? minutesOf(chapter, read);
  known.set(chapter, minutes);
  return minutes;
}

function minutesOf({ scan, front, draft }: Chapter, read: typeof readLabFile): ChapterMinutes {
  const { lab } = front.data;
  return {
    reading: readingMinutes(scan.words, linesShown(scan.elements, read)),
    // Nobody need have captured a draft's outputs.
    lab:
      typeof lab === 'string' && !draft
        ? labMinutes(read(`${lab}/outputs/lab-time.json`))
        : undefined,
  };
}

/** Lines of listings and outputs that these components show to a reader who opens nothing. */
export function linesShown(elements: readonly Element[], read: typeof readLabFile): number {
  return (
    elements
      // A solution is opened on purpose; its words are not counted either.
      .filter(({ inside }) => !inside.includes('Solution'))
      .filter(({ name }) => name === 'Listing' || name === 'Output')
      .map(({ attributes: { file = '', region, lines: shown } }) =>
        shown === undefined
          ? sliceOf(read(file), region).code.split('\n').length
          : lineRanges(shown).reduce((total, [from, to]) => total + to - from + 1, 0),
      )
      .reduce((total, count) => total + count, 0)
  );
}

/**
 * Whole minutes of the lab's commands, as measured when their outputs were captured.
 *
 * @throws Error when the text holds no measurement.
 */
export const labMinutes = (json: string): number => Math.max(1, Math.ceil(labSeconds(json) / 60));

/**
 * Seconds of the same.
 *
 * @throws Error when the text holds no measurement.
 */
export function labSeconds(json: string): number {
  const measured = parseJson(json) as { seconds?: unknown } | null;
  if (typeof measured?.seconds !== 'number') {
    throw new Error('the file holds no "seconds". Run its lab again');
  }
  return measured.seconds;
}
