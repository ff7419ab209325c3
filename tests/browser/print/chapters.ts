/** Which chapters a run prints: those that changed since their sheet last passed, and two by lot. */
import { digestOf, type Item, planOf, readRecord } from '../../../scripts/run/record.ts';
import { sourceFiles } from '../../../src/book/files/source-files.ts';
import { commit } from '../verified.ts';

/** Chapters that are printed though nothing about them changed, so that a false record is found. */
const byLot = 2;

export interface Choice {
  /** Slugs and what they are printed for. */
  readonly chapters: readonly Item[];
  /** One line that says what is printed and what is not. */
  readonly said: string;
}

/** A chapter's text and the lab whose programs, outputs and figures it shows. */
const inputsOf = (slug: string): string[] =>
  sourceFiles([`docs/${slug}.mdx`, `labs/${slug}`]).filter(
    (file) => !/(?:^|\/)(?:verified\.json|test_[^/]*|[^/]*\.lock)$/u.test(file),
  );

/** What a chapter's sheet is verified of. */
export const sheetOf = (slug: string): Item => ({
  name: slug,
  record: `tests/browser/sheets/${slug.replaceAll('/', '-')}.json`,
  inputs: digestOf(inputsOf(slug)),
});

/** @param slugs Chapters with sheets of their own. @param all Whether records are to be ignored. */
export function chooseChapters(slugs: readonly string[], all: boolean): Choice {
  const { changed, lot } = planOf(slugs.map(sheetOf), { all, commit: commit() });
  const [drawn, left] = [lot.slice(0, byLot), lot.slice(byLot)];
  const oldest = left
    .map(({ record }) => readRecord(record)?.date ?? '')
    .sort()
    .at(0);
  const what = all
    ? ['fixture book', 'the book', `all ${changed.length} chapters`]
    : [
        'fixture book',
        `${changed.length} changed`,
        `${drawn.length} by lot`,
        `${left.length} verified earlier${oldest === undefined ? '' : `, the oldest on ${oldest}`}`,
      ];
  return { chapters: [...changed, ...drawn], said: `sheets: ${what.join(', ')}` };
}
