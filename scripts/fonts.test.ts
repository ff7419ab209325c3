import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fromRoot } from '../src/book/files/root.ts';
import { faces, fileOf, parts } from '../src/site/faces.ts';
import { subset } from './fonts.ts';

describe.each(faces)('$name', (face) => {
  test.each(parts)(
    'its file$suffix is what the package and the script make today',
    async (part) => {
      const kept = readFileSync(fromRoot(fileOf(face, part)));
      // Run `node scripts/fonts.ts` when a package or the ranges changed on purpose.
      expect((await subset(face, part)).equals(kept)).toBe(true);
    },
  );
});

test('no character is in two parts: a browser would load both', () => {
  const ends = parts.flatMap(({ unicodeRange }) =>
    unicodeRange.map((range) => {
      const [first = '', last = first] = range.slice(2).split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    }),
  );
  const sorted = ends.toSorted(([a], [b]) => a - b);
  for (const [at, [first]] of sorted.entries()) {
    expect(first).toBeGreaterThan(sorted[at - 1]?.[1] ?? -1);
  }
});
