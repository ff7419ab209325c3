import { expect, test } from 'vitest';
import type { Table } from '../stored/table.ts';
import { groupByPage } from './group.ts';
import type { Scored } from './score.ts';

const pages = ['a/one', 'b/two'].map((slug) => ({ slug, title: slug, pillar: '', level: '' }));
const table: Table = {
  pillars: [],
  pages,
  records: [
    { id: 'r0', page: 0, kind: 'section', headWords: 1, target: 0 },
    { id: 'r1', page: 0, kind: 'section', headWords: 1, target: 1 },
    { id: 'r2', page: 0, kind: 'question', headWords: 1, target: 1 },
    { id: 'r3', page: 1, kind: 'section', headWords: 1, target: 3 },
  ],
};
const scored = (record: number, score: number): Scored => ({
  record,
  score,
  coverage: 1,
  agreement: 0,
  positions: [],
  words: [],
  load: () => Promise.reject(new Error('not loaded')),
});

test('sections of one page stand under it, the best first, weak ones dropped', () => {
  const [first] = groupByPage([scored(0, 5), scored(1, 9), scored(3, 1)], table, new Map());
  expect(first?.page).toBe(0);
  expect(first?.sections.map(({ record }) => record)).toEqual([1, 0]);
  const [only] = groupByPage([scored(0, 1), scored(1, 9)], table, new Map());
  expect(only?.sections).toHaveLength(1);
});

test('words of readers lead to the section that they stand for', () => {
  const [first] = groupByPage([scored(2, 9)], table, new Map());
  expect(first?.sections[0]).toMatchObject({ record: 1, own: undefined, alias: { record: 2 } });
});

test('the section that answers the question asked goes before what scores higher', () => {
  const asked = { ...scored(2, 3), agreement: 0.9 };
  const found = [{ ...scored(0, 20), positions: [1] }, scored(1, 1), asked, scored(3, 30)];
  const groups = groupByPage(found, table, new Map());
  expect(groups.map(({ page }) => page)).toEqual([0, 1]);
  expect(groups[0]?.sections.map(({ record }) => record)).toEqual([1, 0]);
  const another = groupByPage(
    [...found.slice(0, 2), scored(2, 3), scored(3, 30)],
    table,
    new Map(),
  );
  expect(another.map(({ page }) => page)).toEqual([1, 0]);
});

test('the page about a thing goes before a page that mentions it a little better', () => {
  const found = [scored(0, 5), scored(3, 6)];
  expect(groupByPage(found, table, new Map()).map(({ page }) => page)).toEqual([1, 0]);
  expect(groupByPage(found, table, new Map([[0, 4]])).map(({ page }) => page)).toEqual([0, 1]);
});

test('an opening that only its keywords lead to gives way to a section with the words', () => {
  const opening = scored(0, 9);
  const below = { ...scored(1, 2), positions: [4] };
  const [first] = groupByPage([opening, below], table, new Map());
  expect(first?.sections.map(({ record }) => record)).toEqual([1]);
  const [alone] = groupByPage([opening], table, new Map());
  expect(alone?.sections.map(({ record }) => record)).toEqual([0]);
});

test('equal scores keep the order of the book', () => {
  const found = [scored(3, 5), scored(0, 5)];
  expect(groupByPage(found, table, new Map()).map(({ page }) => page)).toEqual([0, 1]);
});
