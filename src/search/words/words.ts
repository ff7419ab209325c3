/** Text to words, the same for what readers type and for the headings that they are held against. */
import { charactersOf, prepare, spell } from './spelled.ts';
import { isStopWord } from './stop-words.ts';

/** What the index must hold besides a text, because Pagefind would not find it there. */
export function spelledOut(text: string): string[] {
  const tokens = text.split(/\s+/u);
  const held = new Set(tokens.map(bare));
  const spelled = rawWords(text).flatMap((raw) => {
    const word = spell(raw.toLowerCase());
    return word === undefined ? [] : [word.text, ...word.parts, ...charactersOf(word.text)];
  });
  // What runs into its neighbor, or is written in another form of the same letters.
  const recast = tokens
    .filter((token) => prepare(token).includes(' ') || token.normalize('NFKC') !== token)
    .flatMap((token) => rawWords(token).map(tidy));
  const missing = [...spelled, ...recast].filter((word) => !held.has(bare(word)));
  return [...new Set(missing)];
}

/** As Pagefind keeps a word. */
const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** One word as typed, and what it is made of when it is a piece of code or a compound. */
export interface Word {
  /** Lower case, signs around it dropped: `torch.no_grad`; those that count spelled: `cplusplus`. */
  readonly text: string;
  /** With its own signs, to be marked on a page. */
  readonly written: string;
  /** `torch`, `no_grad`, `grad`: empty for a plain word. */
  readonly parts: readonly string[];
  /** Place among the words of the text, stop words counted. */
  readonly at: number;
}

/** Every word of a text, in order, stop words too. */
export function wordsOf(text: string): Word[] {
  return rawWords(text).flatMap((raw, at) => {
    const word = wordOf(raw, at);
    return word === undefined ? [] : [word];
  });
}

/** Words that say something; all of them where a text holds nothing but stop words. */
export function tellingWords(text: string): Word[] {
  const all = wordsOf(text);
  const telling = all.filter(({ text }) => !isStopWord(text));
  return telling.length > 0 ? telling : all;
}

/** Cut at spaces and signs that end a word; a space inside a number stays, as a no-break space. */
function rawWords(text: string): string[] {
  return prepare(text)
    .replace(/[^\u{A0}]+/gu, (piece) => piece.normalize('NFKC'))
    .replace(/[’‘]/gu, "'")
    .replace(/(?<!\d)\u{A0}|\u{A0}(?!\d{2,3}(?!\d))/gu, ' ')
    .split(/(?:[^\S\u{A0}]|[,;|])+/u)
    .filter(Boolean);
}

/** Signs around a word dropped. */
function tidy(raw: string): string {
  return raw.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function wordOf(raw: string, at: number): Word | undefined {
  const text = tidy(raw);
  if (text === '') return undefined;
  const spelled = spell(raw.toLowerCase());
  if (spelled === undefined) return { text, written: text, parts: partsOf(raw, text), at };
  const parts = new Set([
    ...spelled.parts,
    ...partsOf(raw, text).filter((part) => /\p{L}{2}/u.test(part)),
  ]);
  parts.delete(spelled.text);
  return { text: spelled.text, written: text, parts: [...parts], at };
}

/** Splits at signs, then at humps: `MyClass.predict_proba` is myclass, my, class, predict_proba and so on. */
function partsOf(raw: string, text: string): string[] {
  const names = raw.split(/[^\p{L}\p{N}_']+/u).filter(Boolean);
  const pieces = names.flatMap((name) => [name, ...name.split('_')]).filter(Boolean);
  const humps = pieces.flatMap((piece) => {
    const split = piece.match(/\p{Lu}?[\p{Ll}\p{N}]+|\p{Lu}+(?!\p{Ll})/gu) ?? [];
    return split.length > 1 ? [piece, ...split] : [piece];
  });
  const parts = new Set(humps.map((part) => part.toLowerCase()));
  parts.delete(text);
  return [...parts].filter((part) => part.length > 1 && !isStopWord(part));
}
