import { expect, test } from 'vitest';
import { bookDay, isStale } from './freshness.ts';

const date = (text: string) => new Date(`${text}T00:00:00Z`);

test('a row is fresh for 180 days and stale from then on', () => {
  expect(isStale(date('2026-01-01'), date('2026-06-30'))).toBe(false);
  expect(isStale(date('2026-01-01'), date('2026-07-01'))).toBe(true);
  expect(isStale(date('2026-01-01'), date('2025-01-01'))).toBe(false);
});

test('today is what was set, else the day of the last commit', () => {
  expect(bookDay('2027-05-01', () => '2026-11-21')).toEqual(date('2027-05-01'));
  expect(bookDay(undefined, () => '2026-11-21')).toEqual(date('2026-11-21'));
  expect(() => bookDay('tomorrow', () => '')).toThrow('is no date');
  expect(() => bookDay('2026-13-45', () => '')).toThrow('is no date');
});
