import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minutesOf, planWeeks, type Task, weeksInPlan } from './weeks.ts';

const task = (slug: string, minutes: number): Task => ({
  slug,
  title: slug.toUpperCase(),
  reading: minutes,
  lab: 0,
  exercises: 0,
});

const shown = (minutes: readonly number[], hours: number) =>
  planWeeks(
    minutes.map((each, index) => task(`t${index}`, each)),
    hours,
    '2026-11-23',
  ).weeks.map(({ slices }) => slices.map((slice) => `${slice.task.slug}:${slice.minutes}`));

describe('planWeeks', () => {
  test('fills a week before it opens the next', () => {
    expect(shown([30, 20, 40], 1)).toEqual([['t0:30', 't1:20'], ['t2:40']]);
  });
  test('splits only what no week can hold, and uses the rest of its last week', () => {
    expect(shown([30, 130, 50], 1)).toEqual([['t0:30'], ['t1:60'], ['t1:60'], ['t1:10', 't2:50']]);
  });
  test('says which part of a chapter a week holds, and when the week begins', () => {
    const { weeks } = planWeeks([task('a', 90)], 1, '2026-12-28');
    expect(weeks.map(({ number, start }) => [number, start])).toEqual([
      [1, '2026-12-28'],
      [2, '2027-01-04'],
    ]);
    expect(weeks.flatMap(({ slices }) => slices.map(({ part, parts }) => [part, parts]))).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });
  test('leaves what does not fit for later, in order and never half', () => {
    const tasks = [...'abcdefghijk'].map((slug) => task(slug, 60));
    const { weeks, later } = planWeeks(
      [...tasks, task('long', 90), task('short', 10)],
      1,
      '2026-11-23',
    );
    expect(weeks).toHaveLength(11);
    expect(later.map(({ slug }) => slug)).toEqual(['long', 'short']);
  });
  test('nothing to read takes no week', () => {
    expect(planWeeks([], 4, '2026-11-23')).toEqual({ weeks: [], later: [] });
  });
  test('keeps the order, loses no minute and no week is fuller than its hours', () => {
    const minutes = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 60 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 20 }), (all, hours) => {
        const tasks = all.map((each, index) => task(`t${index}`, each));
        const { weeks, later } = planWeeks(tasks, hours, '2026-11-23');
        expect(weeks.length).toBeLessThanOrEqual(weeksInPlan);
        const slices = weeks.flatMap((week) => week.slices);
        const planned = [...new Set(slices.map((slice) => slice.task))];
        expect([...planned, ...later]).toEqual(tasks);
        for (const each of planned) {
          const own = slices.filter((slice) => slice.task === each);
          expect(own.reduce((sum, slice) => sum + slice.minutes, 0)).toBe(minutesOf(each));
        }
        for (const week of weeks) {
          const total = week.slices.reduce((sum, slice) => sum + slice.minutes, 0);
          expect(total).toBeLessThanOrEqual(hours * 60);
        }
      }),
    );
  });
});
