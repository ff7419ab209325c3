/** Words that only one chapter uses, and others in their place where that chapter is written again. */
import { type MdastNode, mdxToMdast } from 'satteri';
import { markdownFeatures } from '../../src/book/manuscript/features.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

const WORD = /(?<![\\&\w])[A-Za-z][a-z]{4,}(?!\w)/gu;
/** What is linked to by its words, or named in data. */
const kept = new Set(['heading', 'link', 'linkReference']);
const keptComponents = new Set(['Term', 'Tool']);
const vowels = 'aeiou';
const consonants = 'bcdfghjklmnpqrstvwxyz';

/** Words of each chapter's running text that no other of them uses, in lower case. */
export function ownWords(texts: readonly string[]): Set<string>[] {
  const all = texts.map((text) => {
    const words = spansOf(text).flatMap(({ from, to }) => text.slice(from, to).match(WORD) ?? []);
    return new Set(words.map((word) => word.toLowerCase()));
  });
  const uses = new Map<string, number>();
  for (const words of all) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  return all.map((words) => new Set([...words].filter((word) => uses.get(word) === 1)));
}

/** A chapter with other words in the place of its own; each letter becomes another of its kind. */
export function withOtherWords(text: string, own: ReadonlySet<string>, round: number): string {
  let result = '';
  let end = 0;
  for (const { from, to } of spansOf(text)) {
    const changed = text
      .slice(from, to)
      .replace(WORD, (word) => (own.has(word.toLowerCase()) ? otherWord(word, round) : word));
    result += text.slice(end, from) + changed;
    end = to;
  }
  return result + text.slice(end);
}

export function otherWord(word: string, round: number): string {
  return word.replace(/[a-z]/giu, (letter) => {
    const kind = vowels.includes(letter.toLowerCase()) ? vowels : consonants;
    const other = kind[(kind.indexOf(letter.toLowerCase()) + round) % kind.length] ?? letter;
    return letter === letter.toLowerCase() ? other : other.toUpperCase();
  });
}

/** Running text, in the order of the source. */
function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  const visit = (node: MdastNode): void => {
    if (kept.has(node.type)) return;
    if ('name' in node && keptComponents.has(String(node.name))) return;
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (node.type === 'text' && from !== undefined && to !== undefined) spans.push({ from, to });
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(mdxToMdast(text, { features: markdownFeatures }));
  return spans.sort((one, other) => one.from - other.from);
}
