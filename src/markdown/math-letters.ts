/**
 * Letters of formulas in their own shapes: `\mathbb{R}` is ℝ. KaTeX writes an attribute that Chromium
 * does not read, so that a vector would look like a number.
 */

/** First capital, small letter and digit of each shape in Unicode; not every shape has digits. */
const shapes: Readonly<Record<string, readonly [capital: number, small: number, digit?: number]>> =
  {
    bold: [0x1d400, 0x1d41a, 0x1d7ce],
    'bold-italic': [0x1d468, 0x1d482],
    script: [0x1d49c, 0x1d4b6],
    fraktur: [0x1d504, 0x1d51e],
    'double-struck': [0x1d538, 0x1d552, 0x1d7d8],
    'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2],
    monospace: [0x1d670, 0x1d68a, 0x1d7f6],
  };

/** First capital and small Greek letter, Α and α. */
const greek: Readonly<Record<string, readonly [number, number]>> = {
  bold: [0x1d6a8, 0x1d6c2],
  'bold-italic': [0x1d71c, 0x1d736],
};

/** Letters that Unicode had before it had the others of their shape. */
const older: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'double-struck': { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' },
  script: {
    B: 'ℬ',
    E: 'ℰ',
    F: 'ℱ',
    H: 'ℋ',
    I: 'ℐ',
    L: 'ℒ',
    M: 'ℳ',
    R: 'ℛ',
    e: 'ℯ',
    g: 'ℊ',
    o: 'ℴ',
  },
  fraktur: { C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' },
};

const shaped = /<(mi|mn) mathvariant="([a-z-]+)">([^<&]+)<\/\1>/gu;

/** @param mathml As KaTeX writes it. Words (`mtext`) stay letters that can be searched. */
export function shapeLetters(mathml: string): string {
  return mathml.replace(shaped, (all, tag: string, shape: string, text: string) =>
    shapes[shape] === undefined
      ? all
      : `<${tag}>${[...text].map((letter) => shapeOf(letter, shape)).join('')}</${tag}>`,
  );
}

function shapeOf(letter: string, shape: string): string {
  const [capital, small, digit] = shapes[shape] ?? [];
  const [greekCapital, greekSmall] = greek[shape] ?? [];
  const from = (first: number | undefined, start: string) =>
    first === undefined
      ? letter
      : String.fromCodePoint(first + (letter.codePointAt(0) ?? 0) - (start.codePointAt(0) ?? 0));
  if (/[A-Z]/u.test(letter)) return older[shape]?.[letter] ?? from(capital, 'A');
  if (/[a-z]/u.test(letter)) return older[shape]?.[letter] ?? from(small, 'a');
  if (/[0-9]/u.test(letter)) return from(digit, '0');
  if (/[Α-Ω]/u.test(letter)) return from(greekCapital, 'Α');
  if (/[α-ω]/u.test(letter)) return from(greekSmall, 'α');
  return letter;
}
