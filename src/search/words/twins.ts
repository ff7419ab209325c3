/** British and American spellings of one word: a reader's spelling must not decide what is found. */
import { pairs } from './twin-pairs.ts';

/** Endings that differ by rule; the index says which of the guesses is a word. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/is(e|es|ed|er|ers|ing|ation|ations)$/u, 'iz$1'],
  [/iz(e|es|ed|er|ers|ing|ation|ations)$/u, 'is$1'],
  [/ys(e|es|ed|er|ers|ing)$/u, 'yz$1'],
  [/yz(e|es|ed|er|ers|ing)$/u, 'ys$1'],
  [/our(s|ed|ing|al|ally|ful|ite|ites|able)?$/u, 'or$1'],
  [/([bhilmnpv])or(s|ed|ing|al|ally|ful|ite|ites|able)?$/u, '$1our$2'],
  [/ll(ed|ing|er|ers)$/u, 'l$1'],
  [/([aeiou])l(ed|ing|er|ers)$/u, '$1ll$2'],
  [/ogue(s?)$/u, 'og$1'],
  [/og(s?)$/u, 'ogue$1'],
  [/([bt])re(s?)$/u, '$1er$2'],
  [/([nt])er(s?)$/u, '$1re$2'],
];

const paired = new Map(
  pairs.flatMap(
    ([one, other]) =>
      [
        [one, other],
        [other, one],
      ] as const,
  ),
);

/** Other spellings of a word, likely ones only; many are no words, so ask the index. */
export function twinsOf(word: string): string[] {
  const known = paired.get(word) ?? paired.get(word.replace(/s$/u, ''));
  if (known !== undefined) return [known];
  if (word.length < 5) return [];
  const twins = rules
    .filter(([from]) => from.test(word))
    .map(([from, to]) => word.replace(from, to));
  return [...new Set(twins)].filter((twin) => twin !== word).slice(0, 2);
}
