import { expect, test } from 'vitest';
import { quotedFrom } from './quote.ts';

const output = '$ python x.py\nTraceback\nValueError: bad size (12)\n';

test('quotes the words that stand there, or the last line', () => {
  expect(quotedFrom(output, 'ValueError: bad size')).toBe('ValueError: bad size');
  expect(quotedFrom(output)).toBe('ValueError: bad size (12)');
});

test('refuses words that no run printed', () => {
  expect(() => quotedFrom(output, 'ValueError: wrong size')).toThrow('is not in the output');
  expect(() => quotedFrom('\n')).toThrow('the output is empty');
});
