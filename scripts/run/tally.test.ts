import { expect, test } from 'vitest';
import { closingLine, failed, passed, skipped, sum } from './tally.ts';

test('the closing line adds up all stages', () => {
  const total = sum([passed(3), failed(), skipped('browser tests', 'no Chromium', 4), passed()]);
  expect(closingLine(total)).toBe('4 passed, 1 failed, 4 skipped');
  expect(total.skips).toEqual([{ what: 'browser tests', count: 4, reason: 'no Chromium' }]);
});
