/** The words of the book that a misspelled one may have been. */
import type { KnownWord } from '../words/correct.ts';
import { isStopWord } from '../words/stop-words.ts';
import type { IndexRecord } from './record.ts';

const plain = /^\p{L}[\p{L}\p{N}]{2,23}$/u;

/**
 * Words of two records or more, long words, and every word of a heading, name or keyword: short
 * rare words are mostly identifiers. The weight is the logarithm of the count, 0 to 9.
 */
export function vocabularyOf(records: readonly IndexRecord[]): KnownWord[] {
  const counts = new Map<string, number>();
  for (const { content, meta, kind } of records) {
    const named =
      kind === 'question' || kind === 'message' ? content : Object.values(meta).join(' ');
    const words = new Set(lowerWords(content));
    const heading = new Set(lowerWords(named));
    for (const word of new Set([...words, ...heading])) {
      counts.set(word, (counts.get(word) ?? 0) + (heading.has(word) ? 2 : 1));
    }
  }
  return [...counts]
    .filter(([word, count]) => (count >= 2 || word.length >= 7) && !isStopWord(word))
    .map(([word, count]) => ({ word, weight: Math.min(9, Math.floor(Math.log2(count))) }));
}

function lowerWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => plain.test(word));
}
