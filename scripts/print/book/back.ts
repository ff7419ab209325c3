/** What stands after the last chapter of the book: the answers and the index. */
import type { Chapter } from '../chapter.ts';
import { pageOf } from '../links.ts';
import { type Element, h } from '../tree.ts';
import { answerEntries } from './chapter-section.ts';

const named = ({ number, title }: Chapter): string =>
  number === undefined ? title : `${number} ${title}`;

/** Answers by chapter; undefined where nothing was asked. */
export function answers(chapters: readonly Chapter[]): Element | undefined {
  const asked = chapters.filter((chapter) => chapter.answers.length > 0);
  if (asked.length === 0) return undefined;
  return h('section.matter.answers', { style: 'page: back-answers' }, [
    h('h1', { id: 'answers' }, 'Answers'),
    ...asked.flatMap((chapter) => [
      h('h2', { id: `${chapter.id}-answers` }, named(chapter)),
      ...answerEntries(chapter.answers, chapter.slug),
    ]),
  ]);
}

interface Entry {
  readonly words: string;
  readonly ids: string[];
}

/** Terms and tools in alphabetical order, each with the pages that use it. */
export function index(chapters: readonly Chapter[]): Element | undefined {
  const entries = new Map<string, Entry>();
  for (const { key, words, id } of chapters.flatMap((chapter) => chapter.uses)) {
    const entry = entries.get(key) ?? { words, ids: [] };
    entry.ids.push(id);
    entries.set(key, entry);
  }
  if (entries.size === 0) return undefined;
  const sorted = [...entries.values()].sort((a, b) => a.words.localeCompare(b.words, 'en'));
  const letters = Map.groupBy(sorted, ({ words }) => words.charAt(0).toUpperCase());
  return h('section.matter.index', { style: 'page: back-index' }, [
    h('h1', { id: 'index' }, 'Index'),
    h(
      'div.index-columns',
      [...letters].map(([letter, list]) =>
        h('section.index-letter', [
          h('p.letter-title', letter),
          h(
            'ul',
            list.map(({ words, ids }) => h('li', [`${words}, `, ...places(ids)])),
          ),
        ]),
      ),
    ),
  ]);
}

/** Links to each use; those that fall on one page are merged when pages are known. */
function places(ids: readonly string[]): Element[] {
  return [
    h(
      'span.index-pages',
      ids.map((id) => h('a.index-page', { href: `#${id}` }, [pageOf(id)])),
    ),
  ];
}
