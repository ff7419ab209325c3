/** Text to words, the same for what readers type and for the headings that they are held against. */
import { isStopWord } from './stop-words.ts';

/** Names whose sign is the word; Pagefind drops signs, so the index holds them spelled out. */
const signs: Readonly<Record<string, string>> = {
  'c++': 'cplusplus',
  'c/c++': 'cplusplus',
  'c#': 'csharp',
  'f#': 'fsharp',
  '.net': 'dotnet',
};

/** Names with signs that a text holds, spelled out: `C++` as `cplusplus`. */
export function spelledSigns(text: string): string[] {
  return [...new Set(rawWords(text).flatMap((word) => signs[tidy(word)] ?? []))];
}

/** One word as typed, and what it is made of when it is a piece of code or a compound. */
export interface Word {
  /** Lower case, signs around it dropped: `torch.no_grad`. */
  readonly text: string;
  /** `torch`, `no_grad`, `grad`: empty for a plain word. */
  readonly parts: readonly string[];
}

/** Every word of a text, in order, stop words too. */
export function wordsOf(text: string): Word[] {
  return rawWords(text).flatMap((raw) => {
    const word = wordOf(raw);
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
  if (lower in signs) return lower;
  const bare = lower.replace(/^[^\p{L}\p{N}.]+|[^\p{L}\p{N}+#]+$/gu, '');
  return bare in signs ? bare : bare.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function wordOf(raw: string): Word | undefined {
  const text = tidy(raw);
  if (text === '') return undefined;
  const sign = signs[text];
  return sign === undefined ? { text, parts: partsOf(raw, text) } : { text: sign, parts: [] };
}

/** Splits at signs, then at humps: `MyClass.predict_proba` is my, class, myclass, predict, proba. */
function partsOf(raw: string, text: string): string[] {
  const pieces = raw.split(/[^\p{L}\p{N}']+/u).filter(Boolean);
  const humps = pieces.flatMap((piece) => {
    const split = piece.match(/\p{Lu}?[\p{Ll}\p{N}]+|\p{Lu}+(?!\p{Ll})/gu) ?? [];
    return split.length > 1 ? [piece, ...split] : [piece];
  });
  const parts = new Set(humps.map((part) => part.toLowerCase()));
  parts.delete(text);
  return [...parts].filter((part) => part.length > 1 && !isStopWord(part));
}
