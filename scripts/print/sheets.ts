/** The stylesheets of a document: formulas, fonts, the site's print sheet, what a book adds. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromRoot } from '../../src/book/files/root.ts';
import { fontRules } from './fonts.ts';

const katexFonts = pathToFileURL(`${fromRoot('node_modules/katex/dist/fonts')}/`).href;

/** KaTeX names three forms of each font; paper takes the static TrueType one. */
const katexRules = (): string =>
  readFileSync(fromRoot('node_modules/katex/dist/katex.min.css'), 'utf8').replace(
    /src:url\([^)]*\) format\("woff2"\),url\([^)]*\) format\("woff"\),url\(fonts\/([^)]*)\) format\("truetype"\)/gu,
    (_, file: string) => `src:url(${katexFonts}${file}) format("truetype")`,
  );

/** A stylesheet with what it imports in its place: a sheet lies elsewhere, where no import leads to them. */
const withImports = (path: string): string =>
  readFileSync(path, 'utf8').replace(/^@import "(\.[^"]+)";$/gmu, (_, file: string) =>
    withImports(join(dirname(path), file)),
  );

/** All rules as one text: it is also part of the key under which sheets are kept. */
export function printSheet(): string {
  return [
    katexRules(),
    fontRules(),
    withImports(fromRoot('src/styles/print/index.css')),
    readFileSync(fromRoot('scripts/print/book.css'), 'utf8'),
  ].join('\n');
}
