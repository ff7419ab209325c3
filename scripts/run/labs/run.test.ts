import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Lab, labOf } from '../../../src/book/labs/lab.ts';
import { planOf, readRecord, today, writeRecord } from '../record.ts';
import { failed, passed, skipped, sum } from '../tally.ts';
import type { Checked } from './check.ts';
import { type LabItem, runPlan } from './run.ts';
import { summary } from './summary.ts';

let folder = '';
let said: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-labs-'));
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    said.push(line);
  });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

const digest = (letter: string) => letter.repeat(64);

/** A lab whose record, if it has one, is of the inputs `a` and of this many seconds. */
function item(name: string, inputs: string, seconds?: number, heavy?: string): LabItem {
  const record = join(folder, `${name}.json`);
  if (seconds !== undefined) {
    writeRecord(record, { inputs: digest('a'), date: '2026-11-01', seconds, tests: 2 });
  }
  const lab = labOf(`labs/x/${name}/pyproject.toml`, '');
  return { name, record, inputs: digest(inputs), heavy, lab };
}

const green: Checked = { tally: passed(3), seconds: 7, tests: 2, whole: true };
const red: Checked = { ...green, tally: sum([passed(2), failed()]), whole: false };

/** Runs a plan with checks that take so many seconds of a clock that only they move. */
async function run(
  items: readonly LabItem[],
  {
    all = false,
    results = {},
    takes = 100,
  }: {
    all?: boolean;
    results?: Readonly<Record<string, Checked | Error>>;
    takes?: number;
  } = {},
) {
  let now = 0;
  const order: string[] = [];
  const places = new Map<string, number>();
  const check = async (lab: Lab, place: string) => {
    const name = lab.name.replace('x/', '');
    order.push(name);
    places.set(place, (places.get(place) ?? 0) + 1);
    expect(places.get(place)).toBe(1);
    await Promise.resolve();
    now += takes;
    places.set(place, 0);
    const result = results[name] ?? green;
    if (result instanceof Error) throw result;
    return result;
  };
  const plan = planOf(items, { all, commit: 'c0ffee' });
  const done = await runPlan(plan, { check, clock: () => now });
  return { order, done, line: summary(plan, done, all), tally: sum([...done.values()]) };
}

test('what has changed is run, the longest first, and what nobody has timed before all', async () => {
  const { order, line } = await run([
    item('short', 'b', 3),
    item('long', 'b', 30),
    item('fresh', 'a'),
    item('middle', 'b', 10),
  ]);
  expect(order).toEqual(['fresh', 'long', 'middle', 'short']);
  expect(line).toBe('labs: 4 changed, 0 sampled, 0 verified earlier');
});

const unchanged = (count: number) =>
  Array.from({ length: count }, (_, index) => item(`old-${index}`, 'a', 5));

test('the lot draws until its five minutes are used, and says how much is left', async () => {
  const { order, line, tally } = await run([item('new', 'b', 9), ...unchanged(9)]);
  // One starts beside what has changed, one after 100 s and one after 200 s; after 300 s none.
  expect(order).toHaveLength(1 + 3);
  expect(line).toBe('labs: 1 changed, 3 sampled, 6 verified earlier, oldest 2026-11-01');
  expect(tally.passed).toBe(4 * 3);
});

test('one is drawn however long it takes', async () => {
  const { order } = await run(unchanged(3), { takes: 4000 });
  expect(order.length).toBeGreaterThanOrEqual(1);
  expect(order.length).toBeLessThanOrEqual(2);
});

test('the heavy are run when they have changed, and with all, and not by lot', async () => {
  const heavy = [item('changed', 'b', 1, 'root'), item('kept', 'a', 1, 'root')];
  const some = await run(heavy);
  expect(some.order).toEqual(['changed']);
  expect(some.line).toBe('labs: 1 changed, 0 sampled, 1 verified earlier, oldest 2026-11-01');
  const everything = await run(heavy, { all: true });
  expect(everything.order.sort()).toEqual(['changed', 'kept']);
  expect(everything.line).toBe('labs: all 2 run, whatever was verified earlier');
});

test('a green run of other inputs writes the record', async () => {
  const changed = item('one', 'b', 5);
  await run([changed]);
  expect(readRecord(changed.record)).toEqual({
    inputs: digest('b'),
    date: today(),
    seconds: 7,
    tests: 2,
  });
});

test.each([
  ['red', red],
  [
    'one that skipped a test',
    { ...green, tally: sum([passed(2), skipped('test', 'no Java')]), whole: false },
  ],
  ['one that could not start', new Error('no network')],
])('%s writes none', async (_, result) => {
  const changed = item('one', 'b', 5);
  await run([changed], { results: { one: result } });
  expect(readRecord(changed.record)?.inputs).toBe(digest('a'));
});

test('a green run of the same inputs leaves the record as it is', async () => {
  const kept = item('one', 'a', 5);
  await run([kept]);
  expect(readRecord(kept.record)?.date).toBe('2026-11-01');
});

test.each([false, true])('a record that is not true is named (all: %s)', async (all) => {
  const { tally } = await run([item('one', 'a', 5)], { all, results: { one: red } });
  expect(tally.failed).toBe(1);
  expect(said.join('\n')).toContain(
    'one.json: says that these inputs were green on 2026-11-01, and they are not.',
  );
});

test('a lab that cannot start has failed, and the others still run', async () => {
  const { order, tally } = await run([item('one', 'b'), item('two', 'b')], {
    results: { one: new Error('installing labs/x/one/requirements.lock failed') },
  });
  expect(order).toHaveLength(2);
  expect(tally).toMatchObject({ passed: 3, failed: 1 });
  expect(said).toContain('labs/x/one: installing labs/x/one/requirements.lock failed');
});

test('a record that is none stops the run with its name', async () => {
  const broken = item('one', 'a', 5);
  writeFileSync(broken.record, '{}');
  await expect(run([broken])).rejects.toThrow('one.json: is no record');
});
