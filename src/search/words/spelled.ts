/**
 * Words whose signs are part of them. Pagefind drops signs and cuts at spaces, so the index holds
 * these words spelled out besides, and a question is spelled in the same way.
 */

/** A word spelled out, and the words that a page may hold instead of it. */
export interface Spelled {
  readonly text: string;
  readonly parts: readonly string[];
}

const name = /(?<![\p{L}\p{N}])(\p{L}{1,12})(\+\+|#)(\d{0,4})(?![\p{L}\p{N}])/u;
const dotnet = /(?<![\p{L}\p{N}])\.net(\d{0,2})(?![\p{L}\p{N}])/u;
const signed = /^([\p{Sc}±]*)(\d[\d.\u{A0}]*)([%‰\p{Sc}]*)$/u;
const grouped = /^\d{1,3}(?:\u{A0}\d{2,3})+(?:\.\d+)?$/u;
const measured = /^(\d[\d.]*)(\p{L}{1,4})$/u;
const version = /^v(\d+(?:\.\d+)+)$/u;
const flag = /^-(\p{L})$/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]+/u;

const signNames: ReadonlyMap<string, string> = new Map([
  ['++', 'plusplus'],
  ['#', 'sharp'],
]);

/** @param word In lower case. @returns undefined for a word that Pagefind finds as it is. */
export function spell(word: string): Spelled | undefined {
  const bare = word.replace(/^["'([{<]+|["')\]}>.,:;!?]+$/gu, '');
  return named(word) ?? numbered(bare) ?? cutInPairs(bare);
}

/** `C++20` is cplusplus20, and also cplusplus; `.NET` is dotnet. */
function named(word: string): Spelled | undefined {
  const [, letters = '', sign = '', digits = ''] = name.exec(word) ?? [];
  if (letters !== '') {
    const stem = `${letters}${signNames.get(sign)}`;
    return { text: stem + digits, parts: digits === '' ? [] : [stem, digits] };
  }
  const [found, release = ''] = dotnet.exec(word) ?? [];
  if (found === undefined) return undefined;
  return { text: `dotnet${release}`, parts: release === '' ? [] : ['dotnet', release] };
}

/** Numbers with a sign, a unit or spaces inside; versions; flags of one letter. */
function numbered(word: string): Spelled | undefined {
  const [, before = '', number = '', behind = ''] = signed.exec(word) ?? [];
  // A digit stands first, so that no spelling looks like a word that somebody meant.
  if (before + behind !== '') {
    const { text, parts } = numbered(number) ?? { text: number, parts: [] };
    const plain = number.replaceAll('\u{A0}', '');
    return { text: text + coded(before + behind), parts: [plain, ...parts] };
  }
  if (grouped.test(word)) {
    const whole = word.replaceAll('\u{A0}', '');
    const [integer = '', decimals] = whole.split('.');
    const parts = decimals === undefined ? [whole] : [whole, integer];
    return { text: `${whole}${coded(',')}`, parts };
  }
  const [, amount, unit] = measured.exec(word) ?? [];
  if (amount !== undefined && unit !== undefined) return { text: word, parts: [amount, unit] };
  const [, release] = version.exec(word) ?? [];
  if (release !== undefined) return { text: word, parts: [release] };
  const [, letter] = flag.exec(word) ?? [];
  return letter === undefined ? undefined : { text: `0${coded('-')}${letter}`, parts: [] };
}

/** `$` as u24. */
function coded(signs: string): string {
  return [...signs].map((sign) => `u${sign.codePointAt(0)?.toString(16)}`).join('');
}

/** Writing without spaces is found by pairs of its characters, so that a part of a run is found. */
function cutInPairs(word: string): Spelled | undefined {
  const [run] = unspaced.exec(word) ?? [];
  if (run === undefined) return undefined;
  const characters = [...run];
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  return { text: run, parts: characters.length > 2 ? pairs : [] };
}

/** Single characters of such writing, for questions of one character. */
export function charactersOf(word: string): string[] {
  return unspaced.test(word) ? [...word] : [];
}

const cuts = new RegExp(`(?<run>${unspaced.source})`, 'gu');

/**
 * Puts spaces around writing that has none. Commas, apostrophes and thin spaces in the middle of a
 * number become one mark, the no-break space.
 */
export function prepare(text: string): string {
  return text
    .replace(/(?<=\d)[\u{A0}\u{2009}\u{202F},'’](?=\d{3}(?!\d)|\d{2},\d)/gu, '\u{A0}')
    .replace(cuts, ' $<run> ');
}
