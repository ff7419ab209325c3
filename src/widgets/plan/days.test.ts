import { expect, test } from 'vitest';
import { addDays, longDay, nextMonday, shortDay } from './days.ts';

test('days run over months, years and the change of clocks', () => {
  expect(addDays('2026-12-28', 7)).toBe('2027-01-04');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
});

test.each([
  ['2026-11-21', '2026-11-23'],
  ['2026-11-22', '2026-11-23'],
  ['2026-11-23', '2026-11-30'],
])('after %s the next Monday is %s', (day, monday) => {
  expect(nextMonday(day)).toBe(monday);
});

test('a day in a table is short, elsewhere it has its year', () => {
  expect(shortDay('2026-11-03')).toBe('Nov 3');
  expect(longDay('2026-11-03')).toBe('Nov 3, 2026');
});
