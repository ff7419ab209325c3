/** Finds, for each word of a question, the words of the book that stand for it. */

import type { Engine, Hits } from '../engine.ts';
import type { Ask } from './ask.ts';
import { correctionOf, type KnownWord, relativeOf, splitOf } from './correct.ts';
import { twinsOf } from './twins.ts';
import type { Word } from './words.ts';

/** A word of the book that answers a word of the question, and how surely. */
export interface Option {
  readonly word: string;
  readonly hits: Hits;
  /** Weight of records that hold the whole word, and of those that hold a longer one. */
  readonly whole: number;
  readonly prefix: number;
}

export interface Term {
  /** As the reader wrote it. */
  readonly asked: string;
  readonly options: readonly Option[];
  /** Share of the word's weight: parts of a piece of code count less than the whole. */
  readonly share: number;
  /** Place in the question, stop words counted. */
  readonly at: number;
}

export interface Correction {
  readonly from: string;
  readonly to: string;
}

export interface Resolution {
  readonly terms: readonly Term[];
  readonly corrections: readonly Correction[];
}

export interface Lexicon {
  /** Words worth correcting to; fetched when first asked for. */
  known(): Promise<readonly KnownWord[]>;
}

/** Shorter words that are still being typed would load half the index for nothing. */
const shortestPrefix = 3;

export async function resolve(
  ask: Ask,
  engine: Engine,
  lexicon: Lexicon,
  correct: boolean,
): Promise<Resolution> {
  const corrections: Correction[] = [];
  const found = await Promise.all(
    ask.words.map(async (word, index): Promise<Term[]> => {
      const open = index === ask.open;
      const terms = await asWritten(word, open, engine);
      if (terms.length > 0) return terms;
      const joined = await joinedWithNeighbor(ask.words, index, engine);
      if (joined !== undefined) return [joined];
      return asMeant(word, engine, await lexicon.known(), correct ? corrections : undefined);
    }),
  );
  return { terms: found.flat(), corrections };
}

/** The word, its other spellings, and what a piece of code is made of. */
async function asWritten(word: Word, open: boolean, engine: Engine): Promise<Term[]> {
  const spellings = await wholeWords([word.text, ...twinsOf(word.text)], engine);
  const [first, ...others] = spellings;
  const terms: Term[] = [];
  if (first !== undefined) {
    const grows = open && word.text.length >= shortestPrefix ? 0.15 : 0;
    const options = [{ ...first, prefix: grows }, ...others];
    terms.push({ asked: word.text, options, share: 1, at: word.at });
  }
  const parts = await Promise.all(word.parts.map((part) => wholeWords([part], engine)));
  parts.forEach((options, index) => {
    const share = first === undefined ? 1 : 0.4;
    if (options.length > 0) {
      terms.push({ asked: word.parts[index] ?? '', options, share, at: word.at });
    }
  });
  return terms;
}

async function wholeWords(words: readonly string[], engine: Engine): Promise<Option[]> {
  const all = await Promise.all(
    words.map(async (word) => ({ word, hits: await engine.lookUp(word) })),
  );
  return all
    .filter(({ hits }) => hits.whole > 0)
    .map(({ word, hits }) => ({ word, hits, whole: 1, prefix: 0 }));
}

/** `web socket` for websocket: one word of the book that the reader wrote as two. */
async function joinedWithNeighbor(
  words: readonly Word[],
  index: number,
  engine: Engine,
): Promise<Term | undefined> {
  const self = words[index]?.text ?? '';
  const before = words[index - 1]?.text;
  const after = words[index + 1]?.text;
  const candidates = [
    ...(before === undefined ? [] : [before + self]),
    ...(after === undefined ? [] : [self + after]),
  ];
  const options = await wholeWords(candidates, engine);
  const at = words[index]?.at ?? 0;
  return options.length === 0 ? undefined : { asked: self, options, share: 1, at };
}

/** The start of a longer word, else a slip of the pen, else nothing. */
async function asMeant(
  { text, at }: Word,
  engine: Engine,
  known: readonly KnownWord[],
  corrections: Correction[] | undefined,
): Promise<Term[]> {
  const starts = text.length >= shortestPrefix && known.some(({ word }) => word.startsWith(text));
  if (starts) {
    const hits = await engine.lookUp(text);
    return [{ asked: text, options: [{ word: text, hits, whole: 1, prefix: 0.7 }], share: 1, at }];
  }
  if (corrections === undefined) return [];
  const words = new Set(known.map(({ word }) => word));
  const to = correctionOf(text, known) ?? splitOf(text, words) ?? relativeOf(text, known);
  if (to === undefined) return [];
  const terms = await Promise.all(
    to.split(' ').map(async (word): Promise<Term> => {
      return { asked: text, options: await wholeWords([word], engine), share: 1, at };
    }),
  );
  if (terms.every(({ options }) => options.length === 0)) return [];
  corrections.push({ from: text, to });
  return terms.filter(({ options }) => options.length > 0);
}
