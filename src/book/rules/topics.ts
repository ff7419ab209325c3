/** What the book has promised to teach can be found: each topic of a written chapter has its mark. */
import type { Chapter } from '../book.ts';
import type { Finding } from '../finding.ts';
import { lineOfKey } from '../manuscript/front-matter.ts';
import { marksOf } from '../topics/marks.ts';
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
    const strange = book.chapters.flatMap((chapter): Finding[] => [
      ...(marks.get(chapter.slug) ?? []).flatMap(({ line, topics: named, terms }) => [
        ...(named.length + terms.length === 0
          ? [{ file: chapter.file, line, message: '<Index>: name a topic or a term.' }]
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
          message: `topic ${topic.id} (${topic.topic}) points nowhere. Put <Index topic="${topic.id}" /> in the section that teaches it.`,
          mayWait: true,
        })),
    );
    return [...strange, ...lost];
  };

function declared({ front }: Chapter): { ids: string[]; line: number } {
  const { topics } = front.data;
  return {
    ids: Array.isArray(topics) ? topics.map(String) : [],
    line: lineOfKey(front, 'topics'),
  };
}
