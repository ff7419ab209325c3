/** What a reader typed, taken apart: quoted phrases, telling words, and the word still being typed. */
import { tellingWords, type Word, wordsOf } from './words.ts';

export interface Ask {
  readonly words: readonly Word[];
  /** Quoted phrases, words joined by single spaces; every result must hold each. */
  readonly phrases: readonly string[];
  /** Index of the word that may still be growing; undefined after a space or a closing quote. */
  readonly open: number | undefined;
}

/** Longer questions cost more index than they gain: what is read of a pasted stack trace. */
const longest = 600;
const mostWords = 10;

export function askOf(query: string): Ask {
  const spaced = new Set<string>();
  const text = query
    .slice(0, longest)
    .replace(/[“”„«»]/gu, '"')
    // Who types a number as it is printed has no thin space on the keyboard.
    .replace(/(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,])/gu, (number) => {
      const one = number.replaceAll(' ', '\u{A0}');
      spaced.add(one);
      return one;
    });
  const phrases = [...text.matchAll(/"([^"]+)"/gu)]
    .map(([, inner]) =>
      wordsOf(inner ?? '')
        .map((word) => word.text)
        .join(' '),
    )
    .filter((phrase) => phrase !== '');
  const telling = tellingWords(text.replaceAll('"', ' ')).map((word) =>
    spaced.has(word.written) ? eachGroup(word) : word,
  );
  const words = shorten(distinct(telling));
  const grows = /[\p{L}\p{N}]$/u.test(text) && query.length <= longest;
  const last = wordsOf(text).at(-1)?.text;
  const open = grows ? words.findIndex((word) => word.text === last) : -1;
  return { words, phrases, open: open < 0 ? undefined : open };
}

/** Numbers side by side may have been meant as what they are. */
function eachGroup(word: Word): Word {
  return { ...word, parts: [...word.parts, ...word.written.split('\u{A0}')] };
}

function distinct(words: readonly Word[]): Word[] {
  const seen = new Map(words.map((word) => [word.text, word]));
  return [...seen.values()];
}

/** Keeps the words of a long message that are likely to be rare: code first, then the longest. */
function shorten(words: readonly Word[]): Word[] {
  if (words.length <= mostWords) return [...words];
  const worth = ({ text, parts }: Word) => Math.min(text.length, 12) + (parts.length > 0 ? 12 : 0);
  const kept = new Set([...words].sort((a, b) => worth(b) - worth(a)).slice(0, mostWords));
  return words.filter((word) => kept.has(word));
}
