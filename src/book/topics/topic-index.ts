/** The entries of the index of topics, as at the back of a book: the words of the chapters' own marks. */
import type { Book } from '../book.ts';
import { teaches } from '../contents/places.ts';
import { initialOf } from '../words/initial.ts';
import { type Mark, marksOf } from './marks.ts';

export interface IndexEntry {
  readonly words: string;
  /** Where it is taught, in the book's order; none where only what stands under it leads somewhere. */
  readonly places: readonly Mark[];
  /** In alphabetical order. */
  readonly under: readonly IndexEntry[];
}

/** Entries by the letter they start with; `#` for those that start with none. */
export function topicIndex({ chapters }: Book): Map<string, IndexEntry[]> {
  const root = new Gathered('');
  // Pages of the appendix, of the writing guide too, teach nobody the subject.
  for (const mark of chapters.filter(({ place }) => teaches(place)).flatMap(marksOf)) {
    for (const { entry, under } of mark.terms) {
      const main = root.below(entry);
      (under === undefined ? main : main.below(under)).leadTo(mark);
    }
  }
  return Map.groupBy(root.under, ({ words }) => initialOf(words));
}

class Gathered implements IndexEntry {
  readonly words: string;
  readonly places: Mark[] = [];
  readonly #under = new Map<string, Gathered>();

  constructor(words: string) {
    this.words = words;
  }

  get under(): Gathered[] {
    return [...this.#under.values()].sort((a, b) => a.words.localeCompare(b.words, 'en'));
  }

  below(words: string): Gathered {
    const key = words.toLowerCase();
    const entry = this.#under.get(key) ?? new Gathered(words);
    this.#under.set(key, entry);
    return entry;
  }

  leadTo(mark: Mark) {
    const known = this.places.some(({ slug, anchor }) => {
      return slug === mark.slug && anchor === mark.anchor;
    });
    if (!known) this.places.push(mark);
  }
}
