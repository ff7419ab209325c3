/** How long each section of a chapter takes to read, counted as the chapter is. */
import type { Chapter } from '../book.ts';
import { headingsOf } from '../labels.ts';
import { countWords, isFolded } from '../manuscript/scan.ts';
import { readLabFile } from '../quoting/lab-file.ts';
import { linesShown } from './chapter-minutes.ts';
import { readingMinutes } from './minutes.ts';

/**
 * Whole minutes by the anchor of the section's heading. What stands before the first section has the
 * empty anchor.
 *
 * @throws Error when the chapter quotes a lab file that does not exist.
 */
export function sectionMinutes(chapter: Chapter, read = readLabFile): ReadonlyMap<string, number> {
  const { paragraphs, elements } = chapter.scan;
  const sections = headingsOf(chapter).filter(({ section }) => section !== undefined);
  const starts = [{ anchor: '', line: 0 }, ...sections];
  return new Map(
    starts.map(({ anchor, line: first }, index) => {
      const end = starts[index + 1]?.line ?? Number.POSITIVE_INFINITY;
      const within = ({ line }: { readonly line: number }) => first <= line && line < end;
      const words = paragraphs
        .filter(within)
        .filter(({ inside }) => !isFolded(inside))
        .reduce((total, { text }) => total + countWords(text), 0);
      return [anchor, readingMinutes(words, linesShown(elements.filter(within), read))];
    }),
  );
}
