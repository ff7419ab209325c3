import { expect, test } from 'vitest';
import { capturedLines, capturedOf, rangesOf } from './captured.ts';

const text = '$ cd desk\n$ pytest -q\n\n$ python one.py\n1\n2\n';

test('the commands that a capture begins with stand apart, and later ones do not', () => {
  expect(capturedOf(text)).toEqual({
    typed: ['$ cd desk', '$ pytest -q'],
    lines: ['', '$ python one.py', '1', '2'],
  });
  expect(capturedOf('$ true\n')).toEqual({ typed: ['$ true'], lines: [] });
  expect(capturedOf('--- a\n').typed).toEqual([]);
});

test('lines are counted after them', () => {
  expect(capturedLines(text, '2-3')).toBe('$ python one.py\n1');
  expect(capturedLines(text, undefined)).toBe('\n$ python one.py\n1\n2');
  expect(rangesOf(text, '4').map(({ from, to, text }) => [from, to, text])).toEqual([[4, 4, '2']]);
  expect(() => rangesOf(text, '3-5')).toThrow('lines="3-5" goes beyond its 4 lines');
});
