import { expect, test } from 'vitest';
import { formatFinding } from '../finding.ts';
import { bookOf, labsOf, testContents } from '../fixture.ts';
import { fileLinks, pictures } from './file-links.ts';

test('a link to a file that does not exist is found with its line', () => {
  const text =
    '---\ntitle: A\n---\n\n[a](../index.mdx) [b](gone.mdx#x)\n\n[c](https://a.org/b.md)\n';
  expect(fileLinks(bookOf({ 'a/one': text }, testContents), labsOf({})).map(formatFinding)).toEqual(
    [
      'docs/a/one.mdx:5: link "gone.mdx#x": docs/a/gone.mdx does not exist. Correct the path or the name.',
    ],
  );
});

test.each([
  ['![a](gone.png)', '5: picture "gone.png": docs/a/gone.png does not exist. Correct'],
  ['![a][p]\n\n[p]: ./gone.png', '7: picture "./gone.png": docs/a/gone.png does not exist.'],
  ['![a](../index.mdx)', undefined],
  ['![a](../../public/favicon.svg)', undefined],
  ['![a](https://example.org/a.png) ![b](/favicon.svg)', undefined],
])('%s', (body, message) => {
  const book = bookOf({ 'a/one': `---\ntitle: A\n---\n\n${body}\n` }, testContents);
  expect(pictures(book, labsOf({})).map(formatFinding)).toEqual(
    message === undefined ? [] : [expect.stringContaining(`docs/a/one.mdx:${message}`)],
  );
});

test('a picture beside the page is written with its dot', () => {
  const book = bookOf({ index: '---\ntitle: A\n---\n\n![a](start/roles.mdx)\n' }, testContents);
  expect(pictures(book, labsOf({})).map(formatFinding)).toEqual([
    'docs/index.mdx:5: picture "start/roles.mdx": a path to a file beside the page begins with ./. Write ./start/roles.mdx.',
  ]);
});
