import { expect, test } from 'vitest';
import { bookOf } from '../fixture.ts';
import { leftOutOf, turnsOf } from './turns.ts';

const page = (...paths: string[]) => {
  const reasons = paths.map((id) => `  ${id}: Why ${id} leads here.`);
  return ['---', 'title: T', 'paths:', ...reasons, '---', '', 'Text.'].join('\n');
};

const part = (id: string, ...slugs: string[]) =>
  ({ id, title: id, kind: 'pillar', summary: '', chapters: slugs }) as const;

const book = bookOf(
  { 'a/one': page('up', 'down'), 'b/one': page('up'), 'b/two': page('up', 'down') },
  [part('a', 'a/one'), part('b', 'b/one', 'b/two')],
);
const up = { id: 'up', parts: ['a', 'b'] };
const down = { id: 'down', parts: ['b', 'a'] };

function turns(slug: string) {
  const chapter = book.bySlug.get(slug);
  if (chapter === undefined) throw new Error(`no chapter ${slug}`);
  return turnsOf(chapter, [up, down], book).map(({ path, step, steps, previous, next }) => [
    path.id,
    `${step} of ${steps}`,
    previous?.slug,
    next?.slug,
  ]);
}

test('each path has its own neighbors, and none at its ends', () => {
  expect(turns('a/one')).toEqual([
    ['up', '1 of 3', undefined, 'b/one'],
    ['down', '2 of 2', 'b/two', undefined],
  ]);
  expect(turns('b/two')).toEqual([
    ['up', '3 of 3', 'b/one', undefined],
    ['down', '1 of 2', undefined, 'a/one'],
  ]);
});

test('a path that does not lead through a chapter has no turn there', () => {
  expect(turns('b/one')).toEqual([['up', '2 of 3', 'a/one', 'b/two']]);
});

test('says what a path leaves out', () => {
  expect(leftOutOf(down, book).map(({ slug }) => slug)).toEqual(['b/one']);
  expect(leftOutOf(up, book)).toEqual([]);
});
