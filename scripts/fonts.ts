/**
 * Makes the type faces of the site from their packages: `node scripts/fonts.ts`. A reader's first page
 * loads what nearly all of its text needs and no more; letters with accents stand in files of their
 * own, which a page loads that has one.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { fromRoot } from '../src/book/files/root.ts';
import { type Face, faces, fileOf, type Part, parts } from '../src/site/faces.ts';
import { writeWhole } from './tools/write-whole.ts';

/** Kerning, ligatures and accents, without the fractions that nothing here uses. */
const features = ['ccmp', 'kern', 'liga', 'mark'];

/**
 * One file of one face. The name table goes, and with it the name that the license reserves for the
 * unchanged face.
 *
 * @returns The bytes of a WOFF2 file, the same on every machine.
 * @throws When the package of the face is not installed.
 */
export async function subset(face: Face, part: Part): Promise<Buffer> {
  const file = `${face.source}-${part.source}-wght-${face.style}.woff2`;
  const source = readFileSync(createRequire(import.meta.url).resolve(file));
  return subsetFont(source, charactersOf(part), {
    targetFormat: 'woff2',
    variationAxes: { wght: face.weights },
    keepFeatures: features,
    // For screens of 72 dots an inch, which were gone before this book.
    noHinting: true,
  });
}

/** @returns The characters of a part's Unicode range, each once. */
function charactersOf({ unicodeRange }: Part): string {
  return unicodeRange
    .map((range) => {
      const [first = 0, last = first] = range
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return String.fromCodePoint(
        ...Array.from({ length: last - first + 1 }, (_, at) => first + at),
      );
    })
    .join('');
}

if (import.meta.main) {
  for (const face of faces) {
    for (const part of parts) {
      const bytes = await subset(face, part);
      writeWhole(fromRoot(fileOf(face, part)), bytes);
      console.log(`${fileOf(face, part)}: ${bytes.length} bytes`);
    }
  }
}
