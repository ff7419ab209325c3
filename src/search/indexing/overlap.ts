/** Finds the section of a page that a phrase is about. */
import { tellingWords } from '../words/words.ts';
import type { Section } from './section.ts';

/** Endings dropped so that `batching` meets `batch`; rough, and the same for both sides. */
function stem(word: string): string {
  return word.replace(/(?:ations?|ings?|ed|es|s|e)$/u, '');
}

function stems(text: string): Set<string> {
  return new Set(tellingWords(text).flatMap(({ text, parts }) => [text, ...parts].map(stem)));
}

interface Stems {
  readonly text: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
}

/** A page's sections are asked about once for each of its questions. */
const known = new WeakMap<Section, Stems>();

function stemsOf(section: Section): Stems {
  const found = known.get(section) ?? {
    text: stems(section.text),
    title: stems(`${section.title} ${section.parent}`),
  };
  known.set(section, found);
  return found;
}

/**
 * Index of the section with most of the phrase's words, rare ones counting more, those in its
 * heading three times; 0, the page's opening, when no section stands out.
 */
export function bestSection(sections: readonly Section[], phrase: string): number {
  const words = [...stems(phrase)];
  const held = sections.map(stemsOf);
  const holding = (word: string) => held.filter(({ text }) => text.has(word)).length;
  const rarity = new Map(
    words.map((word) => [word, Math.log(1 + sections.length / (1 + holding(word)))]),
  );
  const scores = sections.map(({ kind }, index) => {
    const sum = words.reduce((total, word) => {
      const found = (held[index]?.text.has(word) ? 1 : 0) + (held[index]?.title.has(word) ? 3 : 0);
      return total + found * (rarity.get(word) ?? 0);
    }, 0);
    return kind === 'back' || kind === 'exercise' ? sum * 0.3 : sum;
  });
  const opening = (scores[0] ?? 0) * 1.2;
  const best = Math.max(...scores);
  return best > opening ? scores.indexOf(best) : 0;
}
