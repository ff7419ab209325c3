import { expect, test } from 'vitest';
import { absent, countTests, isServer } from './missing.ts';
import { failed } from './tally.ts';

test('a missing tool skips as many checks as need it, and fails them on a build server', () => {
  expect(absent('browser tests', 'no Chromium found', 166, false)).toEqual({
    passed: 0,
    failed: 0,
    faults: [],
    skips: [{ what: 'browser tests', count: 166, reason: 'no Chromium found' }],
  });
  expect(absent('browser tests', 'no Chromium found', 166, true)).toEqual(
    failed(166, [
      '166 browser tests cannot run: no Chromium found. With CI=true that is a failure.',
    ]),
  );
});

test('a build server is one that says so', () => {
  expect(isServer({ CI: 'true' })).toBe(true);
  expect(isServer({ CI: '' })).toBe(false);
  expect(isServer({})).toBe(false);
});

test('tests are counted by running the tables that make them', async () => {
  expect(await countTests('scripts/run/fixtures/three.config.ts')).toBe(3);
}, 60_000);
