/** How long a chapter takes: reading computed from what it shows, the lab's wall time measured. */
import type { Chapter } from './book.ts';
import { readFrontMatter } from './front-matter.ts';
import { readLabFile } from './lab-file.ts';
import { readingMinutes } from './minutes.ts';
import { lineRanges, sliceOf } from './region.ts';

export interface ChapterMinutes {
  readonly reading: number;
  /** Undefined where the chapter has no lab. */
  readonly lab: number | undefined;
}

/** @throws Error when the chapter quotes a lab file that does not exist. */
export function chapterMinutes({ scan, text }: Chapter, read = readLabFile): ChapterMinutes {
  const lines = scan.elements
    // A solution is opened on purpose; its words are not counted either.
    .filter(({ inside }) => !inside.includes('Solution'))
    .filter(({ name }) => name === 'Listing' || name === 'Output')
    .map(({ attributes: { file = '', region, lines: shown } }) =>
      shown === undefined
        ? sliceOf(read(file), region).code.split('\n').length
        : lineRanges(shown).reduce((total, [from, to]) => total + to - from + 1, 0),
    )
    .reduce((total, count) => total + count, 0);
  const { lab } = readFrontMatter(text).data;
  return {
    reading: readingMinutes(scan.words, lines),
    lab: typeof lab === 'string' ? labMinutes(read(`${lab}/outputs/lab-time.json`)) : undefined,
  };
}

/** Whole minutes of the lab's commands, as measured when their outputs were captured. */
function labMinutes(json: string): number {
  const { seconds } = JSON.parse(json) as { seconds: number };
  return Math.max(1, Math.ceil(seconds / 60));
}
