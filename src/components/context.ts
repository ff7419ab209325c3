/** What a component in a chapter knows of its place; `where` and `nth` come from the pipeline. */
import type { Chapter } from '../book/book.ts';
import { SourceError } from '../book/finding.ts';
import { labelOf } from '../book/labels.ts';
import type { NumberedKind } from '../book/manuscript/scan.ts';
import { readBook } from '../book/read.ts';

/** Set on every component of a chapter by src/markdown/locate.ts; authors never write them. */
export interface Located {
  /** `docs/deployment/model-apis.mdx:12` */
  where: string;
}

export interface Numbered extends Located {
  /** Anchor that references use; without one nothing can refer to it. */
  id?: string | undefined;
  /** Position among its kind in the chapter, from 1. */
  nth: string;
}

/** File and line of a use. */
export function placeOf({ where }: Located): { file: string; line: number } {
  const colon = where.lastIndexOf(':');
  return { file: where.slice(0, colon), line: Number(where.slice(colon + 1)) };
}

/** Runs what may fail for an author's reason, and names the author's line when it does. */
export function located<T>(use: Located, what: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError({ ...placeOf(use), message: `<${what}>: ${(error as Error).message}.` });
  }
}

/** The chapter that holds a use. */
export function chapterOf(use: Located): Chapter {
  const { file } = placeOf(use);
  const chapter = readBook().chapters.find((candidate) => candidate.file === file);
  if (chapter === undefined) throw new SourceError({ file, message: 'this page is not in docs/.' });
  return chapter;
}

/** Anchor and label (`Listing 3.2`) of a numbered use. */
export function labelled(kind: NumberedKind, use: Numbered): { anchor: string; label: string } {
  return {
    anchor: use.id ?? `${kind}-${use.nth}`,
    label: labelOf(kind, chapterOf(use).place, use.nth),
  };
}
