import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf, lotOrder, planOf, readRecord, writeRecord } from './record.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const green = (inputs: string) => ({ inputs, date: '2026-11-30', seconds: 12, tests: 3 });
const one = 'a'.repeat(64);
const other = 'b'.repeat(64);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-record-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a record is read as it was written, and a missing one is none', () => {
  writeRecord(at('verified.json'), green(one));
  expect(readRecord(at('verified.json'))).toEqual(green(one));
  expect(readRecord(at('nowhere.json'))).toBeUndefined();
});

test.each([
  '{',
  '[]',
  '{"inputs":"abc","date":"2026-11-30","seconds":1,"tests":1}',
  `{"inputs":"${one}","date":"today","seconds":1,"tests":1}`,
  `{"inputs":"${one}","date":"2026-11-30","seconds":1}`,
  `{"inputs":"${one}","date":"2026-11-30","seconds":1,"tests":1,"passed":true}`,
])('a file that holds %s is no record', (text) => {
  writeFileSync(at('verified.json'), text);
  expect(() => readRecord(at('verified.json'))).toThrow(/verified\.json: is no record/u);
});

test('the digest follows names, contents and facts, and not the order of the list', () => {
  writeFileSync(at('a'), 'xy');
  writeFileSync(at('b'), 'z');
  const digest = digestOf([at('a'), at('b')], ['3.11']);
  expect(digestOf([at('b'), at('a')], ['3.11'])).toBe(digest);
  expect(digestOf([at('a'), at('b')], ['3.12'])).not.toBe(digest);
  expect(digestOf([at('a')], ['3.11'])).not.toBe(digest);
  writeFileSync(at('a'), 'x');
  writeFileSync(at('b'), 'yz');
  expect(digestOf([at('a'), at('b')], ['3.11'])).not.toBe(digest);
});

test('each commit draws another order of the same names', () => {
  const names = Array.from({ length: 20 }, (_, index) => `lab ${index}`);
  const first = lotOrder(names, 'one');
  expect(lotOrder([...names].reverse(), 'one')).toEqual(first);
  expect(lotOrder(names, 'two')).not.toEqual(first);
  expect([...first].sort()).toEqual([...names].sort());
});

test('changed inputs must be checked, unchanged ones wait for the lot, heavy ones are not drawn', () => {
  const item = (name: string, inputs: string, heavy?: string) => {
    return { name, record: at(`${name}.json`), inputs, heavy };
  };
  writeRecord(at('same.json'), green(one));
  writeRecord(at('heavy.json'), green(one));
  writeRecord(at('edited.json'), green(one));
  const items = [
    item('new', one),
    item('same', one),
    item('edited', other),
    item('heavy', one, 'it installs 2 GB'),
  ];
  const names = (all: boolean) => {
    const plan = planOf(items, { all, commit: 'c' });
    return [plan.changed, plan.lot, plan.heavy].map((list) => list.map(({ name }) => name));
  };
  expect(names(false)).toEqual([['new', 'edited'], ['same'], ['heavy']]);
  expect(names(true)).toEqual([['new', 'same', 'edited', 'heavy'], [], []]);
});
