import { expect, test } from 'vitest';
import { buildBook } from '../book.ts';
import { formatFinding } from '../finding.ts';
import { bookOf, testContents } from '../fixture.ts';
import { contentsRule } from './contents.ts';

const rule = contentsRule(testContents);
const text = '---\ntitle: A\n---\n';
const all = { '': text, 's/first': text, 'a/one': text, 'a/two': text, 'x/extra': text };

test('a book in which every page is listed is sound; the first page needs no line', () => {
  expect(rule(bookOf(all, testContents))).toEqual([]);
});

test('a page that no part lists would be read by nobody', () => {
  expect(rule(bookOf({ ...all, 'a/three': text }, testContents)).map(formatFinding)).toEqual([
    'docs/a/three.mdx:1: no part of src/data/contents.ts lists "a/three", so no reader finds it. Add it in reading order.',
  ]);
});

test('a line without a page names the page that was meant', () => {
  const { 'a/two': _, ...rest } = all;
  expect(rule(bookOf({ ...rest, 'a/twoo': text }, testContents))[0]?.message).toBe(
    '"a/two" is listed, but docs/a/two.mdx does not exist. Did you mean "a/twoo"?',
  );
});

test('two files with one slug are refused', () => {
  const sources = [
    ...Object.keys(all).map((slug) => ({ slug, text, file: `docs/${slug}.mdx` })),
    { slug: 'a/one', text, file: 'docs/a/one.md' },
  ];
  expect(rule(buildBook(sources, testContents)).map(formatFinding)).toEqual([
    'docs/a/one.md:1: the slug "a/one" is also docs/a/one.mdx. Rename one.',
  ]);
});
