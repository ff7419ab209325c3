import { expect, test } from 'vitest';
import { findingsOf } from './fixture.ts';
import { prerequisites } from './prerequisites.ts';

const page = (needs: string) => `---\ntitle: T\nprerequisites: [${needs}]\n---\n\nText.`;

test('passes when a chapter builds on one before it', () => {
  expect(findingsOf(prerequisites, { 'a/one': 'Text.', 'a/two': page('a/one') })).toEqual([]);
});

test('reports one that is missing, and one that comes later', () => {
  expect(findingsOf(prerequisites, { 'a/one': page('a/two'), 'a/two': page('a/onne') })).toEqual([
    'docs/a/one.mdx:1: front matter, prerequisites: "a/two" is chapter 2 and this is chapter 1: it must come before.',
    'docs/a/two.mdx:1: front matter, prerequisites: there is no "a/onne"; did you mean "a/one"?',
  ]);
});
