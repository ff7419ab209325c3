import { expect, test } from 'vitest';
import { eventsOf } from './events.ts';
import { planWeeks } from './weeks.ts';

const task = (slug: string, reading: number) => ({
  slug,
  title: slug.toUpperCase(),
  reading,
  lab: 0,
  exercises: 0,
});

test('each week is an event of seven days that names its chapters and their time', () => {
  const { weeks } = planWeeks([task('a', 40), task('b', 20), task('c', 100)], 1, '2026-11-23');
  const events = eventsOf(weeks, {
    book: 'Book',
    host: 'example.org',
    goal: 'mlops',
    page: 'https://example.org/plan/',
    hrefs: new Map([['a', 'https://example.org/a/']]),
  });
  expect(events).toHaveLength(3);
  expect(events[0]).toEqual({
    uid: 'mlops-week-1@example.org',
    start: '2026-11-23',
    end: '2026-11-30',
    summary: 'Book, week 1: A; B',
    description: 'A, 40 min: https://example.org/a/\nB, 20 min: ',
    url: 'https://example.org/plan/',
  });
  expect(events[2]?.description).toBe('C, part 2 of 2, 40 min: ');
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(3);
});
