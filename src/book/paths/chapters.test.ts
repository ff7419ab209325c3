import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Part } from '../../data/part.ts';
import { prerequisitesOf } from '../contents/prerequisites.ts';
import { bookOf } from '../fixture.ts';
import { chaptersOf } from './chapters.ts';

const part = (id: string, ...slugs: string[]): Part => ({
  id,
  title: id,
  kind: 'pillar',
  summary: '',
  chapters: slugs.map((slug) => `${id}/${slug}`),
});

const page = (needs: readonly string[] = [], ...paths: string[]) => {
  const reasons = paths.map((id) => `  ${id}: Why ${id} leads here.`);
  return `---\ntitle: T\nprerequisites: [${needs.join(', ')}]\npaths:\n${reasons.join('\n')}\n---\n\nText.`;
};

const contents = [part('a', 'one', 'two'), part('b', 'one', 'two'), part('c', 'one')];

const order = (pages: Readonly<Record<string, string>>, parts: readonly string[]) =>
  chaptersOf({ id: 'p', parts: [...parts] }, bookOf(pages, contents)).map(
    ({ chapter }) => chapter.slug,
  );

test('takes its own chapters, part by part in its order, each part in reading order', () => {
  const pages = {
    'a/one': page([], 'p'),
    'a/two': page([], 'q'),
    'b/two': page([], 'q', 'p'),
    'b/one': page([], 'p'),
    'c/one': page([], 'p'),
  };
  expect(order(pages, ['c', 'b', 'a'])).toEqual(['c/one', 'b/one', 'b/two', 'a/one']);
});

test('gives the reason that the chapter has for this path', () => {
  const book = bookOf({ 'a/one': page([], 'q', 'p') }, contents);
  expect(chaptersOf({ id: 'p', parts: ['a'] }, book)).toEqual([
    { chapter: book.bySlug.get('a/one'), reason: 'Why p leads here.' },
  ]);
});

test('puts what a chapter builds on before it, against the order of parts', () => {
  const pages = {
    'a/one': page([], 'p'),
    'a/two': page([], 'p'),
    'b/one': page([], 'p'),
    'c/one': page(['a/two'], 'p'),
  };
  expect(order(pages, ['c', 'b', 'a'])).toEqual(['a/two', 'c/one', 'b/one', 'a/one']);
});

test('leaves out a prerequisite that it does not lead through, and minds what that one builds on', () => {
  const pages = {
    'a/one': page([], 'p'),
    'b/one': page(['a/one'], 'q'),
    'c/one': page(['b/one'], 'p'),
  };
  expect(order(pages, ['c', 'b', 'a'])).toEqual(['a/one', 'c/one']);
});

test('a circle ends', () => {
  expect(
    order({ 'a/one': page(['b/one'], 'p'), 'b/one': page(['a/one'], 'p') }, ['a', 'b']),
  ).toEqual(['b/one', 'a/one']);
});

test('holds each of its chapters once and never one before its prerequisite, whatever the order of parts', () => {
  const slugs = contents.flatMap(({ chapters }) => chapters);
  const needs = fc.uniqueArray(fc.constantFrom(...slugs));
  const sample = fc.tuple(
    fc.tuple(...slugs.map(() => needs)),
    fc.tuple(...slugs.map(() => fc.boolean())),
    fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 }),
  );
  fc.assert(
    fc.property(sample, ([need, own, parts]) => {
      const pages = Object.fromEntries(
        slugs.map((slug, index) => {
          // Earlier in the book only: the rule on prerequisites refuses all else.
          const before = (need[index] ?? []).filter((other) => slugs.indexOf(other) < index);
          return [slug, page(before, own[index] === true ? 'p' : 'q')];
        }),
      );
      const book = bookOf(pages, contents);
      const steps = chaptersOf({ id: 'p', parts }, book).map(({ chapter }) => chapter);
      const named = slugs.filter((_, index) => own[index] === true);
      expect(steps.map(({ slug }) => slug).toSorted()).toEqual(named.toSorted());
      steps.forEach((chapter, index) => {
        const later = steps.slice(index).map(({ slug }) => slug);
        for (const slug of prerequisitesOf(chapter)) expect(later).not.toContain(slug);
      });
    }),
    { numRuns: 300, seed: 1 },
  );
});
