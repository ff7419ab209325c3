import { expect, test } from 'vitest';
import { wantsAll } from './arguments.ts';

test('npm test knows --all', () => {
  expect(wantsAll([])).toBe(false);
  expect(wantsAll(['--all'])).toBe(true);
});

test.each([['--al'], ['all'], ['--all=yes'], ['--all', 'labs'], ['-a']])(
  '%s is refused',
  (...args) => {
    expect(() => wantsAll(args)).toThrow(/^npm test: [^\n]+\. It knows --all\.$/u);
  },
);
