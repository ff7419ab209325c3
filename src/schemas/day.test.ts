import { expect, test } from 'vitest';
import { day, isDay } from './day.ts';
import { toolSchema } from './tool.ts';

test.each(['2026-02-28', '2024-02-29', '2026-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
  expect(day.parse(text).toISOString()).toBe(`${text}T00:00:00.000Z`);
});

test.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '2026-1-2', 'soon', ''])(
  '%s is none',
  (text) => {
    expect(isDay(text)).toBe(false);
    expect(day.safeParse(text).error?.issues).toMatchObject([
      { message: 'write a day that exists as YYYY-MM-DD, such as 2026-11-21' },
    ]);
  },
);

test('a year alone is none either', () => {
  expect(day.safeParse(2026).success).toBe(false);
});

test.each([
  ['2026-02-30', false],
  ['2026-02-28', true],
  ['2.11', true],
  ['2024', true],
])('a tool may have its state since %s: %s', (since, is) => {
  expect(toolSchema.shape.since.safeParse(since).success).toBe(is);
});
