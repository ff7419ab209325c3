/** What comes before and after a chapter on each path through it, and what a path leaves out. */
import type { Book, Chapter } from '../book.ts';
import { stepsOf } from '../contents/prerequisites.ts';
import { chaptersOf, reasonsOf } from './chapters.ts';
import type { Path } from './paths.ts';

export interface Turn<Way extends Pick<Path, 'id' | 'parts'> = Path> {
  readonly path: Way;
  /** Which of the path's chapters this is, from 1. */
  readonly step: number;
  readonly steps: number;
  readonly previous: Chapter | undefined;
  readonly next: Chapter | undefined;
}

/** The chapter's place on each of the paths that lead through it. */
export function turnsOf<Way extends Pick<Path, 'id' | 'parts'>>(
  chapter: Chapter,
  paths: readonly Way[],
  book: Book,
): Turn<Way>[] {
  return paths.flatMap((path) => {
    const chapters = chaptersOf(path, book).map((step) => step.chapter);
    const at = chapters.indexOf(chapter);
    if (at === -1) return [];
    return [
      {
        path,
        step: at + 1,
        steps: chapters.length,
        previous: chapters[at - 1],
        next: chapters[at + 1],
      },
    ];
  });
}

/** Chapters of the book that the path does not lead through, in reading order. */
export function leftOutOf({ id }: Pick<Path, 'id'>, book: Book): Chapter[] {
  return stepsOf(book)
    .map(({ chapter }) => chapter)
    .filter((chapter) => !reasonsOf(chapter).has(id));
}

/** Address, from the site's base, of a chapter whose reader follows a path. */
export function onPath(slug: string, path: string): string {
  return `${slug}/?path=${path}`;
}
