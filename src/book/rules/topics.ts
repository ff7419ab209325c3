/** What the book has promised to teach can be found: each topic of a written chapter has its mark, each mark words. */
import type { Chapter } from '../book.ts';
import type { Finding } from '../finding.ts';
import { lineOfKey } from '../manuscript/front-matter.ts';
import { type Mark, marksOf } from '../topics/marks.ts';
import { homesOf, type Topic } from '../topics/topics.ts';
import type { Rule } from './rule.ts';

const file = 'src/data/topics.yaml';

/** @param read Gives the topics that are promised. */
export const topicsRule =
  (read: () => readonly Topic[]): Rule =>
  (book) => {
    const topics = read();
    const known = new Set(topics.map(({ id }) => id));
    const marks = new Map(book.chapters.map((chapter) => [chapter.slug, marksOf(chapter)]));
    const readMarks = (chapter: Chapter) =>
      (marks.get(chapter.slug) ?? []).map((mark) => ({ ...mark, file: chapter.file }));
    const strange = book.chapters.flatMap((chapter): Finding[] => [
      ...(marks.get(chapter.slug) ?? []).flatMap(({ line, topics: named, terms }) => [
        ...(terms.length === 0
          ? [
              {
                file: chapter.file,
                line,
                message: '<Index>: name in term what a reader would look up.',
              },
            ]
          : []),
        ...named
          .filter((id) => !known.has(id))
          .map((id) => ({
            file: chapter.file,
            line,
            message: `<Index>: there is no topic "${id}" in ${file}.`,
          })),
      ]),
      ...declared(chapter)
        .ids.filter((id) => !known.has(id))
        .map((id) => ({
          file: chapter.file,
          line: declared(chapter).line,
          message: `front matter, topics: there is no topic "${id}" in ${file}.`,
        })),
    ]);
    const lost = topics.flatMap((topic) =>
      homesOf(topic, book)
        .filter(({ slug }) => !marks.get(slug)?.some((mark) => mark.topics.includes(topic.id)))
        .map((chapter) => ({
          file: chapter.file,
          line: declared(chapter).line,
          message: `topic ${topic.id} (${topic.topic}) points nowhere. Put <Index topic="${topic.id}" term="…" /> in the section that teaches it.`,
          mayWait: true,
        })),
    );
    return [...strange, ...lost, ...nearlyTheSame(book.chapters.flatMap((own) => readMarks(own)))];
  };

/** Words that the index would print twice, a letter's size, a hyphen or an s apart. */
function nearlyTheSame(marks: readonly (Mark & { readonly file: string })[]): Finding[] {
  const first = new Map<string, { readonly words: string; readonly at: string }>();
  return marks.flatMap(({ file, line, terms }) =>
    terms
      .flatMap(({ entry, under }) => [
        { words: entry, key: alike(entry) },
        ...(under === undefined ? [] : [{ words: under, key: `${alike(entry)}:${alike(under)}` }]),
      ])
      .flatMap(({ words, key }) => {
        const other = first.get(key) ?? { words, at: `${file}:${line}` };
        first.set(key, other);
        if (other.words === words) return [];
        return [
          {
            file,
            line,
            message: `<Index>: the index has "${other.words}" already, from ${other.at}. Write it for "${words}" too, so that both stand together.`,
          },
        ];
      }),
  );
}

const alike = (words: string) =>
  words
    .toLowerCase()
    .split(/[\s-]+/u)
    .map((word) => word.replace(/(?<=\w{3})s$/u, ''))
    .join('');

function declared({ front }: Chapter): { ids: string[]; line: number } {
  const { topics } = front.data;
  return {
    ids: Array.isArray(topics) ? topics.map(String) : [],
    line: lineOfKey(front, 'topics'),
  };
}
