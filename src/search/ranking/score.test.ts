import { expect, test } from 'vitest';
import type { Hit } from '../engine.ts';
import type { Kind } from '../kinds.ts';
import type { Table } from '../stored/table.ts';
import type { Term } from '../words/resolve.ts';
import { scoreRecords, weigh } from './score.ts';

const load = () => Promise.reject(new Error('not loaded'));
const hit = (id: string, more: Partial<Hit> = {}): Hit => ({
  id,
  whole: true,
  frequency: 1,
  fields: [],
  positions: [],
  load,
  ...more,
});
const term = (asked: string, at: number, ...hits: Hit[]): Term => ({
  asked,
  at,
  share: 1,
  options: [
    {
      word: asked,
      whole: 1,
      prefix: 0.2,
      hits: {
        hits: new Map(hits.map((hit) => [hit.id, hit])),
        whole: hits.filter(({ whole }) => whole).length,
      },
    },
  ],
});
const tableOf = (...kinds: Kind[]): Table => ({
  pillars: [],
  pages: [{ slug: 'a/b', title: 'B', pillar: '', level: '' }],
  records: kinds.map((kind, target) => ({ id: `r${target}`, page: 0, kind, headWords: 2, target })),
});
const order = (table: Table, ...terms: Term[]) =>
  scoreRecords(
    terms.map((term) => weigh(term, 100)),
    table,
  )
    .sort((a, b) => b.score - a.score)
    .map(({ record }) => record);

test('a whole word goes before a longer one', () => {
  const slo = term('slo', 0, hit('r0', { whole: false, frequency: 2 }), hit('r1'));
  expect(order(tableOf('section', 'section'), slo)).toEqual([1, 0]);
});

test('a word in the heading goes before the same word in the text', () => {
  const docker = term('docker', 0, hit('r0', { frequency: 2 }), hit('r1', { fields: ['title'] }));
  expect(order(tableOf('section', 'section'), docker)).toEqual([1, 0]);
});

test('a section with the whole question goes before one with much of a half', () => {
  const canary = term('canary', 0, hit('r0', { frequency: 2.2 }), hit('r1', { frequency: 0.6 }));
  const rollback = term('rollback', 1, hit('r1', { frequency: 0.6 }));
  expect(order(tableOf('section', 'section'), canary, rollback)).toEqual([1, 0]);
});

test('neighbors of the question go before the same words far apart', () => {
  const index = term('index', 0, hit('r0', { positions: [3] }), hit('r1', { positions: [3] }));
  const bounds = term('bounds', 3, hit('r0', { positions: [60] }), hit('r1', { positions: [6] }));
  expect(order(tableOf('section', 'section'), index, bounds)).toEqual([1, 0]);
});

test('references and terms go behind the text', () => {
  const kafka = term('kafka', 0, hit('r0'), hit('r1'));
  expect(order(tableOf('back', 'section'), kafka)).toEqual([1, 0]);
});

test('a word of everyday English weighs less than a rare one', () => {
  expect(weigh(term('find', 0, hit('r0')), 100).rarity).toBeLessThan(
    weigh(term('kafka', 0, hit('r0')), 100).rarity,
  );
});

test('a record is in the result even when it lacks a word', () => {
  const canary = term('canary', 0, hit('r0'));
  const unknown = term('rollback', 1, hit('r1'));
  expect(order(tableOf('section', 'section'), canary, unknown)).toHaveLength(2);
});
