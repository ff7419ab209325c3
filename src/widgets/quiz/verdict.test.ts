import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeChoice, judgeNumber, judgeOrder, judgeOutput, readNumber } from './verdict.ts';

describe('judgeChoice', () => {
  test('is right only when exactly the right ones are chosen', () => {
    expect(judgeChoice([true, false], [true, false]).right).toBe(true);
    expect(judgeChoice([true, false, true], [true, false, true]).right).toBe(true);
    expect(judgeChoice([true, false, true], [true, false, false])).toEqual({
      right: false,
      text: 'Not yet: 1 right one is missing.',
    });
    expect(judgeChoice([true, false, true], [false, true, false]).text).toBe(
      'Not yet: 1 of your answers is wrong, 2 right ones are missing.',
    );
    expect(judgeChoice([true, false], [false, true]).text).toContain('Not this one');
  });
});

describe('readNumber', () => {
  test.each([
    ['69.3%', 69.3],
    [' 336,776 ', 336776],
    ['1e-3', 0.001],
    ['−2', -2],
    ['.5', 0.5],
    ['1,5', undefined],
    ['', undefined],
    ['ten', undefined],
  ])('reads %j', (entry, value) => {
    expect(readNumber(entry)).toBe(value);
  });
  test('reads every number that JavaScript prints', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(String(value)) === value).toBe(true);
      }),
    );
  });
});

describe('judgeNumber', () => {
  const answer = { value: 0.2, tolerance: 0.1 };
  test('counts the edge of the tolerance as within', () => {
    expect(judgeNumber('0.3', answer)?.right).toBe(true);
    expect(judgeNumber('0.31', answer)?.text).toContain('too high');
    expect(judgeNumber('0.05', answer)?.text).toContain('too low');
  });
  test('does not judge what is no number', () => {
    expect(judgeNumber('', answer)).toBeUndefined();
  });
});

describe('judgeOutput', () => {
  test('forgives spaces, not lines and not letters', () => {
    expect(judgeOutput('a   1 \r\nb\n', 'a 1\nb')?.right).toBe(true);
    expect(judgeOutput('a 1 b', 'a 1\nb')?.right).toBe(false);
    expect(judgeOutput('A 1', 'a 1')?.right).toBe(false);
    expect(judgeOutput('  \n', 'a')).toBeUndefined();
  });
});

describe('judgeOrder', () => {
  test('counts the parts in place', () => {
    expect(judgeOrder([0, 1, 2]).right).toBe(true);
    expect(judgeOrder([0, 2, 1])).toEqual({ right: false, text: 'Not yet: 1 of 3 in place.' });
  });
});
