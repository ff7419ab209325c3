import { expect, test } from 'vitest';
import { findingsOf } from '../fixture.ts';
import { prerequisites } from './prerequisites.ts';

const page = (needs: string) => `---\ntitle: T\nprerequisites: [${needs}]\n---\n\nText.`;

test('passes when a chapter builds on one before it', () => {
  expect(findingsOf(prerequisites, { 'a/one': 'Text.', 'a/two': page('a/one') })).toEqual([]);
});

test('reports one that is missing, and one that comes later', () => {
  expect(findingsOf(prerequisites, { 'a/one': page('a/two'), 'a/two': page('a/onne') })).toEqual([
    'docs/a/one.mdx:3: front matter, prerequisites: "a/two" is chapter 2 and this is chapter 1: it must come before.',
    'docs/a/two.mdx:3: front matter, prerequisites: there is no "a/onne"; did you mean "a/one"?',
  ]);
});

const unnumbered = (slug: string) => `---\ntitle: T\nprerequisites: [${slug}]\n---\n`;

test('reports a chapter that builds on itself, and a cycle of pages without numbers', () => {
  expect(findingsOf(prerequisites, { 'a/one': page('a/one') })).toEqual([
    'docs/a/one.mdx:3: front matter, prerequisites: a chapter does not build on itself. Remove it.',
  ]);
  const pages = {
    'appendix/a': unnumbered('appendix/b'),
    'appendix/b': unnumbered('appendix/c'),
    'appendix/c': unnumbered('appendix/a'),
  };
  expect(findingsOf(prerequisites, pages)[0]).toBe(
    'docs/appendix/a.mdx:3: front matter, prerequisites: appendix/a → appendix/b → appendix/c → appendix/a is a cycle. Remove one of them.',
  );
});
