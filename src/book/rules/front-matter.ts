/** Front matter holds known keys, of the right kind, and what its kind of page needs. */

import { chapterKeys, pageKeys, pageSchema, taughtKeys } from '../../schemas/chapter.ts';
import type { Chapter } from '../book.ts';
import { type Place, teaches } from '../contents/places.ts';
import type { Finding } from '../finding.ts';
import { lineOfKey } from '../manuscript/front-matter.ts';
import { nearest } from '../words/nearest.ts';
import type { Rule } from './rule.ts';

export const frontMatter: Rule = (book) => book.chapters.flatMap(checkPage);

function checkPage({ file, front, place }: Chapter): Finding[] {
  const { data, fault } = front;
  if (fault !== undefined) return [{ file, line: fault.line, message: `${fault.message}.` }];
  const at = (key: string, below?: string) => lineOfKey(front, key, below);
  const unknown = Object.keys(data)
    .filter((key) => !pageKeys.has(key))
    .map((key) => ({
      file,
      line: at(key),
      message: `front matter has no key "${key}".${suggest(key)}`,
    }));
  const parsed = pageSchema.safeParse(data);
  const wrong = (parsed.error?.issues ?? []).map(({ path, message }) => ({
    file,
    line: at(String(path[0]), path[1] === undefined ? undefined : String(path[1])),
    message: `front matter, ${path.join('.')}: ${message}.`,
  }));
  const title = typeof data.title === 'string' && data.title.trim() !== '';
  const missing = neededKeys(place).filter((key) => !(key in data));
  return [
    ...unknown,
    ...wrong,
    ...(title ? [] : [{ file, line: at('title'), message: 'front matter needs a title.' }]),
    ...missing.map((key) => ({
      file,
      line: 1,
      message: `front matter of a chapter needs "${key}". See docs/contributing/chapter-shape.mdx.`,
      mayWait: true,
    })),
  ];
}

function neededKeys(place: Place | undefined): readonly string[] {
  if (place?.number !== undefined) return chapterKeys;
  return teaches(place) ? taughtKeys : [];
}

function suggest(key: string): string {
  const close = nearest(key, [...pageKeys]);
  return close === undefined
    ? ' Remove it, or see src/schemas/chapter.ts.'
    : ` Did you mean "${close}"?`;
}
