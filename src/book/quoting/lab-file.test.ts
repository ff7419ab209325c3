import { expect, test } from 'vitest';
import { formatValue, readLabFile, valueAt } from './lab-file.ts';

const json = '{"auc": {"leaky": 0.93456}, "rows": [{"n": 336776}], "name": "x"}';

test('finds a number by its keys', () => {
  expect(valueAt(json, 'auc.leaky')).toBe(0.93456);
  expect(valueAt(json, 'rows.0.n')).toBe(336776);
});

test.each([
  ['auc.honest', '"honest" is missing'],
  ['auc', 'is no number and no text'],
  ['name.length', '"length" is missing'],
])('refuses %s', (path, message) => {
  expect(() => valueAt(json, path)).toThrow(message);
});

test('writes numbers as chapters show them', () => {
  expect(formatValue(0.93456, { digits: 2 })).toBe('0.93');
  expect(formatValue(0.93456, { as: 'percent' })).toBe('93.5%');
  expect(formatValue(336776, { as: 'integer' })).toBe('336,776');
  expect(formatValue('champion')).toBe('champion');
});

test('reads nothing outside labs/', () => {
  expect(() => readLabFile('../package.json')).toThrow('leaves labs/');
  expect(() => readLabFile('/etc/hostname')).toThrow('leaves labs/');
  expect(() => readLabFile('no/such.py')).toThrow('labs/no/such.py does not exist');
});
