/** Text to words, the same for what readers type and for the headings that they are held against. */
import { isStopWord } from './stop-words.ts';

/** Names whose sign is the word; Pagefind drops signs, so the index holds them spelled out. */
const signs: ReadonlyMap<string, string> = new Map([
  ['c++', 'cplusplus'],
  ['c/c++', 'cplusplus'],
  ['c#', 'csharp'],
  ['f#', 'fsharp'],
  ['.net', 'dotnet'],
]);

/** Names with signs that a text holds, spelled out: `C++` as `cplusplus`. */
export function spelledSigns(text: string): string[] {
  return [...new Set(rawWords(text).flatMap((word) => signs.get(tidy(word)) ?? []))];
}

/** One word as typed, and what it is made of when it is a piece of code or a compound. */
export interface Word {
  /** Lower case, signs around it dropped: `torch.no_grad`. */
  readonly text: string;
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

function rawWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/[’‘]/gu, "'")
    .split(/[\s,;|]+/u)
    .filter(Boolean);
}

/** Signs around a word dropped; those that belong to a name kept. */
function tidy(raw: string): string {
  const lower = raw.toLowerCase();
  if (signs.has(lower)) return lower;
  const bare = lower.replace(/^[^\p{L}\p{N}.]+|[^\p{L}\p{N}+#]+$/gu, '');
  return signs.has(bare) ? bare : bare.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function wordOf(raw: string, at: number): Word | undefined {
  const text = tidy(raw);
  if (text === '') return undefined;
  const sign = signs.get(text);
  return { text: sign ?? text, parts: sign === undefined ? partsOf(raw, text) : [], at };
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
