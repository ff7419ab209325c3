import { expect, test } from 'vitest';
import { findingsOf } from '../fixture.ts';
import { unwritten } from './unwritten.ts';

test('reports what a layout still asks for, in front matter and in text', () => {
  const page =
    '---\ntitle: "Write here: a title"\n---\n\n{/* Write here: the trouble. */}\n\nWritten.';
  expect(findingsOf(unwritten, { 'a/b': page })).toEqual([
    'docs/a/b.mdx:2: still says "Write here:". Write it, or take the line away.',
    'docs/a/b.mdx:5: still says "Write here:". Write it, or take the line away.',
  ]);
});

test('leaves pages about the book alone', () => {
  expect(findingsOf(unwritten, { 'appendix/a': '`Write here:` marks what is missing.' })).toEqual(
    [],
  );
});
