/** Every page is listed once in the contents, and everything listed is there. */

import type { Part } from '../../data/part.ts';
import type { Book } from '../book.ts';
import type { Finding } from '../finding.ts';
import { nearest } from '../words/nearest.ts';

const list = 'src/data/contents.ts';

/** Pages that readers reach without the sidebar. */
const unlisted = new Set(['']);

export const contentsRule =
  (contents: readonly Part[]) =>
  ({ chapters }: Book): Finding[] => {
    const listed = contents.flatMap((part) => part.chapters);
    const slugs = chapters.map(({ slug }) => slug);
    const lost = listed
      .filter((slug) => !slugs.includes(slug))
      .map((slug) => ({ file: list, message: `"${slug}" is listed, but ${missing(slug, slugs)}` }));
    const homeless = chapters
      .filter(({ slug }) => !listed.includes(slug) && !unlisted.has(slug))
      .map(({ file, slug }) => ({
        file,
        line: 1,
        message: `no part of ${list} lists "${slug}", so no reader finds it. Add it in reading order.`,
      }));
    const twins = chapters
      .filter(({ slug, file }) => chapters.find((other) => other.slug === slug)?.file !== file)
      .map(({ slug, file }) => ({
        file,
        line: 1,
        message: `the slug "${slug}" is also ${chapters.find((c) => c.slug === slug)?.file}. Rename one.`,
      }));
    return [...lost, ...homeless, ...twins];
  };

function missing(slug: string, slugs: readonly string[]): string {
  const close = nearest(slug, slugs);
  const advice =
    close === undefined ? 'Remove the line or write the page' : `Did you mean "${close}"?`;
  return `docs/${slug}.mdx does not exist. ${advice}`;
}
