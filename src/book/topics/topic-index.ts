/** The entries of the index of topics, as at the back of a book. */
import type { Book } from '../book.ts';
import { type Mark, marksOf } from './marks.ts';
import type { Topic } from './topics.ts';

export interface IndexEntry {
  readonly words: string;
  /** Where it is taught, in the book's order. */
  readonly places: readonly Mark[];
}

/** Entries by the letter they start with; `#` for those that start with none. */
export function topicIndex(topics: readonly Topic[], book: Book): Map<string, IndexEntry[]> {
  const entries = new Map<string, { words: string; places: Mark[] }>();
  const add = (words: string, mark: Mark) => {
    const key = words.toLowerCase();
    const entry = entries.get(key) ?? { words, places: [] };
    const known = entry.places.some(({ slug, anchor }) => {
      return slug === mark.slug && anchor === mark.anchor;
    });
    if (!known) entry.places.push(mark);
    entries.set(key, entry);
  };
  for (const chapter of book.chapters) {
    for (const mark of marksOf(chapter)) {
      for (const id of mark.topics) {
        const topic = topics.find((candidate) => candidate.id === id);
        for (const words of topic === undefined ? [] : wordsFor(topic, mark.slug)) add(words, mark);
      }
      for (const term of mark.terms) add(term, mark);
    }
  }
  const letters = new Map<string, IndexEntry[]>();
  const sorted = [...entries.values()].sort((a, b) => a.words.localeCompare(b.words, 'en'));
  for (const entry of sorted) {
    const initial = entry.words.charAt(0).normalize('NFD').charAt(0).toUpperCase();
    const letter = /[A-Z]/u.test(initial) ? initial : '#';
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return letters;
}

/**
 * What a topic's row promises of one chapter. A row that names as many things as chapters gives each
 * chapter one, in order: `API design; agile` does not make the chapter on APIs teach agile.
 */
function wordsFor({ topic, chapters }: Topic, slug: string): string[] {
  const words = topic
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
  const own = words[chapters.indexOf(slug)];
  return chapters.length > 1 && words.length === chapters.length && own !== undefined
    ? [own]
    : words;
}
