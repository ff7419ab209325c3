import { expect, test } from 'vitest';
import { installOf } from './install.ts';

const good = { seconds: 8, download: 125, disk: 399, measured: '2026-11-30', machine: '2-core' };

test('a measurement is read', () => {
  expect(installOf(JSON.stringify(good))).toEqual(good);
});

test.each([
  ['null', 'is no measurement'],
  ['{}', 'is no measurement'],
  [JSON.stringify({ ...good, disk: '399' }), 'is no measurement'],
  [JSON.stringify({ ...good, machine: '' }), 'is no measurement'],
  ['{', 'is not JSON'],
])('%s is refused', (text, message) => {
  expect(() => installOf(text)).toThrow(message);
});
