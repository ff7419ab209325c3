import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  empty,
  isMissed,
  markRead,
  parseProgress,
  recordCheck,
  resetChapter,
  scoreOf,
} from './progress.ts';

describe('parseProgress', () => {
  test('reads back what was written', () => {
    const progress = {
      ...recordCheck(markRead(empty, 'a/b', '2026-11-21'), 'a/b', 'q', false),
      skills: { 'same-seed': '2026-11-21' },
      plan: { goal: 'mlops', hoursAWeek: 4, start: '2026-11-23' },
    };
    expect(parseProgress(JSON.stringify(progress))).toEqual(progress);
  });
  test.each(['', '{', 'null', '[]', '7', '{"version":"1"}', '{"version":3}', '{"read":{}}'])(
    'refuses %s',
    (text) => {
      expect(parseProgress(text)).toBeUndefined();
    },
  );
  test('never throws, whatever is stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        parseProgress(text);
      }),
    );
  });
  test('keeps the good entries beside bad ones', () => {
    const text = JSON.stringify({
      version: 2,
      read: { 'a/b': '2026-11-21', 'c/d': 7 },
      checks: { 'a/b': { q: { right: true, tries: 1 }, r: 'yes' }, 'c/d': null },
      skills: { one: '2026-11-21', two: true },
      plan: { goal: 'mlops', hoursAWeek: 4, start: 'soon' },
    });
    expect(parseProgress(text)).toEqual({
      version: 2,
      read: { 'a/b': '2026-11-21' },
      checks: { 'a/b': { q: { right: true, tries: 1 } } },
      skills: { one: '2026-11-21' },
    });
  });
  test('reads what the first form of the book stored', () => {
    const read = { 'a/b': '2026-11-21' };
    const checks = { 'a/b': { q: { right: true, tries: 1 } } };
    expect(parseProgress(JSON.stringify({ version: 1, read, checks }))).toEqual({
      version: 2,
      read,
      checks,
      skills: {},
    });
  });
  test('brings an older form up step by step, and refuses one without a way', () => {
    const old = '{"version":1,"done":["a/b"]}';
    const upgrades = {
      1: ({ done }: Record<string, unknown>) => ({ pages: done }),
      2: ({ pages }: Record<string, unknown>) => ({
        read: Object.fromEntries((pages as string[]).map((slug) => [slug, '2026-01-01'])),
      }),
    };
    expect(parseProgress(old, 3, upgrades)?.read).toEqual({ 'a/b': '2026-01-01' });
    expect(parseProgress(old, 4, upgrades)).toBeUndefined();
  });
});

describe('checks', () => {
  const wrong = recordCheck(empty, 'a/b', 'q', false);
  test('count tries and remember the last answer', () => {
    expect(isMissed(wrong, 'a/b', 'q')).toBe(true);
    const right = recordCheck(wrong, 'a/b', 'q', true);
    expect(right.checks['a/b']?.q).toEqual({ right: true, tries: 2 });
    expect(isMissed(right, 'a/b', 'q')).toBe(false);
    expect(scoreOf(right, 'a/b', ['q', 'r'])).toBe(1);
    expect(scoreOf(right, 'a/b', ['r'])).toBe(0);
  });
  test('are forgotten by a reset, the mark of reading is not', () => {
    const read = markRead(wrong, 'a/b', '2026-11-21');
    expect(resetChapter(read, 'a/b')).toEqual({ ...read, checks: {} });
    expect(markRead(read, 'a/b', undefined).read).toEqual({});
  });
});
