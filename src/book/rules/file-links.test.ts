import { expect, test } from 'vitest';
import { formatFinding } from '../finding.ts';
import { bookOf, labsOf, testContents } from '../fixture.ts';
import { fileLinks } from './file-links.ts';

test('a link to a file that does not exist is found with its line', () => {
  const text =
    '---\ntitle: A\n---\n\n[a](../index.mdx) [b](gone.mdx#x)\n\n[c](https://a.org/b.md)\n';
  expect(fileLinks(bookOf({ 'a/one': text }, testContents), labsOf({})).map(formatFinding)).toEqual(
    [
      'docs/a/one.mdx:5: link "gone.mdx#x": docs/a/gone.mdx does not exist. Correct the path or the name.',
    ],
  );
});
