/** Each chapter says which paths lead through it and why; each path has a place for every part. */
import type { Part } from '../../data/part.ts';
import type { Chapter } from '../book.ts';
import type { Finding } from '../finding.ts';
import { lineOfKey } from '../manuscript/front-matter.ts';
import { reasonsOf } from '../paths/chapters.ts';
import type { Path } from '../paths/paths.ts';
import { nearest } from '../words/nearest.ts';
import type { Rule } from './rule.ts';

/** @param read Gives the paths. @param contents Parts that they lead through. */
export const pathsRule =
  (read: () => readonly Path[], contents: readonly Part[]): Rule =>
  (book) => {
    const paths = read();
    const ids = paths.map(({ id }) => id);
    return [
      ...book.chapters.flatMap((chapter) => checkChapter(chapter, ids)),
      ...paths.flatMap((path) => checkParts(path, contents)),
    ];
  };

/** How long a reason is, the rule on front matter says, and that a chapter has the key. */
function checkChapter(chapter: Chapter, ids: readonly string[]): Finding[] {
  const line = lineOfKey(chapter.front, 'paths');
  const say = (message: string) => ({
    file: chapter.file,
    line,
    message: `front matter, paths: ${message}`,
  });
  const named = [...reasonsOf(chapter).keys()];
  if (named.length > 0 && chapter.place?.number === undefined) {
    return [say('only a numbered chapter stands in a path. Take the key away.')];
  }
  return named
    .filter((id) => !ids.includes(id))
    .map((id) => {
      const near = nearest(id, ids);
      const hint = near === undefined ? `Name ${ids.join(', ')}.` : `Did you mean "${near}"?`;
      return say(`src/data/paths.yaml has no path "${id}". ${hint}`);
    });
}

function checkParts({ id, parts, file, line }: Path, contents: readonly Part[]): Finding[] {
  const teaching = contents.filter(({ kind }) => kind !== 'appendix').map((part) => part.id);
  const say = (message: string) => ({ file, line, message: `"${id}", parts: ${message}` });
  return [
    ...parts
      .filter((part) => !teaching.includes(part))
      .map((part) => {
        const near = nearest(part, teaching);
        const hint =
          near === undefined ? `Write ${teaching.join(', ')}.` : `Did you mean "${near}"?`;
        return say(`no part "${part}" teaches. ${hint}`);
      }),
    ...parts
      .filter((part, index) => parts.indexOf(part) < index)
      .map((part) => say(`"${part}" stands twice. Take one away.`)),
    ...teaching
      .filter((part) => !parts.includes(part))
      .map((part) => say(`"${part}" is missing. Say where this reader takes it.`)),
  ];
}
