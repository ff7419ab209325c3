/** The words of the book that are worth correcting to, as a file. */
import type { KnownWord } from '../words/correct.ts';
import { frontCode, frontDecode } from './front-code.ts';

/** Words and their weights as text: the weights follow the words, one digit each. */
export function encodeWords(words: readonly KnownWord[]): string {
  const sorted = [...words].sort((a, b) => (a.word < b.word ? -1 : 1));
  return `${frontCode(sorted.map(({ word }) => word))}\n\n${sorted.map(({ weight }) => weight).join('')}`;
}

export function decodeWords(text: string): KnownWord[] {
  const [words = '', weights = ''] = text.split('\n\n');
  if (words === '') return [];
  return frontDecode(words).map((word, index) => ({ word, weight: Number(weights[index] ?? 0) }));
}
