/** Front matter holds known keys, of the right kind, and what its kind of page needs. */

import { chapterKeys, pageKeys, pageSchema, taughtKeys } from '../../schemas/chapter.ts';
import type { Chapter } from '../book.ts';
import { type Place, teaches } from '../contents/places.ts';
import { refusalsOf } from '../files/yaml-issue.ts';
import { quoted } from '../files/yaml-remedy.ts';
import type { Finding } from '../finding.ts';
import { type Front, lineOfKey } from '../manuscript/front-matter.ts';
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
  const wrong = (parsed.error?.issues ?? [])
    .flatMap((issue) => refusalsOf(issue, front.placeOf))
    .map(({ path, message }) => ({
      file,
      line: front.placeOf(path)?.line ?? at(String(path[0])),
      message: `front matter, ${path.join('.')}: ${message}.`,
    }));
  const slips = front.slips.map((slip) => ({
    file,
    ...slip,
    message: `front matter: ${slip.message}`,
  }));
  const missing = neededKeys(place).filter((key) => !(key in data));
  return [
    ...unknown,
    ...wrong,
    ...slips,
    ...titleFindings(front, file),
    ...missing.map((key) => ({
      file,
      line: 1,
      message: `front matter of a chapter needs "${key}". See docs/contributing/chapter-shape.mdx.`,
      mayWait: true,
    })),
  ];
}

function titleFindings(front: Front, file: string): Finding[] {
  const { title } = front.data;
  if (typeof title === 'string' && title.trim() !== '') return [];
  const line = lineOfKey(front, 'title');
  const source = front.placeOf(['title'])?.source ?? '';
  const what = Array.isArray(title) ? 'this is a list' : `${source} is none to YAML`;
  const remedy =
    typeof title === 'string' || title === undefined || title === null
      ? '. Write it below the first ---'
      : ` in words, and ${what}. Write it in quotation marks: title: ${quoted(Array.isArray(title) ? String(title[0] ?? '') : source)}`;
  return [{ file, line, message: `front matter needs a title${remedy}.` }];
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
