/** The files of the book's two type faces: what each holds, and where it comes from. */

export interface Face {
  /** Begins the names of its files in src/fonts. */
  readonly name: string;
  /** The CSS variable of its family, without the suffix of a part. */
  readonly variable: string;
  readonly style: 'normal' | 'italic';
  readonly weights: { readonly min: number; readonly max: number };
  /** The start of the names of its files in a package of Fontsource. */
  readonly source: string;
}

/** Characters that are loaded together. */
export interface Part {
  /** Ends the name of a file and of a family; the basic part has none. */
  readonly suffix: '' | '-accented' | '-extended';
  readonly unicodeRange: readonly [string, ...string[]];
  /** The subset of Fontsource that holds its characters. */
  readonly source: 'latin' | 'latin-ext';
}

/** What the style sheets ask for on a screen and by Ctrl+P: bold is 700, and nothing bold is italic. */
const upToBold = { min: 400, max: 700 } as const;
const regular = { min: 400, max: 400 } as const;

const serif = '@fontsource-variable/source-serif-4/files/source-serif-4';
const code = '@fontsource-variable/source-code-pro/files/source-code-pro';

export const faces: readonly Face[] = [
  { name: 'text', variable: '--face-text', style: 'normal', weights: upToBold, source: serif },
  {
    name: 'text-italic',
    variable: '--face-text',
    style: 'italic',
    weights: regular,
    source: serif,
  },
  { name: 'code', variable: '--face-code', style: 'normal', weights: upToBold, source: code },
];

export const parts: readonly Part[] = [
  {
    suffix: '',
    // ASCII, no-break space, § © ° ± · ×, dashes, quotation marks, ellipsis, minus.
    unicodeRange: [
      'U+20-7E',
      'U+A0',
      'U+A7',
      'U+A9',
      'U+B0-B1',
      'U+B7',
      'U+D7',
      'U+2013-2014',
      'U+2018-2019',
      'U+201C-201D',
      'U+2026',
      'U+2212',
    ],
    source: 'latin',
  },
  { suffix: '-accented', unicodeRange: ['U+C0-D6', 'U+D8-F6', 'U+F8-FF'], source: 'latin' },
  { suffix: '-extended', unicodeRange: ['U+100-17F'], source: 'latin-ext' },
];

/** @returns Where the file of one part of one face lies, from the project's root. */
export const fileOf = (face: Face, part: Part): string =>
  `src/fonts/${face.name}${part.suffix}.woff2`;
