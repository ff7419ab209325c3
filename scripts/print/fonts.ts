/** Static TrueType faces for paper: variable and OpenType-CFF ones would become Type 3. */

import { pathToFileURL } from 'node:url';
import { fromRoot } from '../../src/book/files/root.ts';

interface Face {
  readonly family: string;
  readonly file: string;
  readonly weight: string;
  readonly style: 'normal' | 'italic';
}

const face = (family: string, file: string, weight: string, style: Face['style'] = 'normal') => ({
  family,
  file: `src/print-fonts/${file}.ttf`,
  weight,
  style,
});

export const faces: readonly Face[] = [
  face('Print Serif', 'SourceSerif4-Regular', '400'),
  face('Print Serif', 'SourceSerif4-It', '400', 'italic'),
  face('Print Serif', 'SourceSerif4-Semibold', '600 700'),
  face('Print Serif', 'SourceSerif4-SemiboldIt', '600 700', 'italic'),
  face('Print Display', 'SourceSerif4Display-Semibold', '600'),
  face('Print Code', 'SourceCodePro-Regular', '400'),
  face('Print Code', 'SourceCodePro-It', '400', 'italic'),
  face('Print Code', 'SourceCodePro-Semibold', '600 700'),
  face('Print Code', 'SourceCodePro-SemiboldIt', '600 700', 'italic'),
];

/** The faces as CSS, with addresses that a page on disk can read. */
export const fontRules = (): string =>
  faces
    .map(
      ({ family, file, weight, style }) => `@font-face {
  font-family: '${family}';
  font-weight: ${weight};
  font-style: ${style};
  src: url('${pathToFileURL(fromRoot(file)).href}') format('truetype');
}`,
    )
    .join('\n');
