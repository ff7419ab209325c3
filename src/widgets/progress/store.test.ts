import { expect, test } from 'vitest';
import { empty, markRead } from './progress.ts';
import { createStore } from './store.ts';

function shelf(values: Record<string, string> = {}, full = false) {
  return {
    values,
    getItem: (key: string) => values[key] ?? null,
    setItem(key: string, value: string) {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      values[key] = value;
    },
    removeItem(key: string) {
      delete values[key];
    },
  };
}

const read = markRead(empty, 'a/b', '2026-11-21');

test('what is set is there for the next page', () => {
  const disk = shelf();
  expect(createStore(() => disk).set(read)).toBe(true);
  expect(createStore(() => disk).get()).toEqual(read);
});

test('a corrupt value is set aside, not lost, and reading goes on', () => {
  const disk = shelf({ 'handbook-progress': '{oops' });
  expect(createStore(() => disk).get()).toEqual(empty);
  expect(disk.values['handbook-progress-unreadable']).toBe('{oops');
});

test('a full storage costs nothing until the page is left', () => {
  const store = createStore(() => shelf({}, true));
  expect(store.set(read)).toBe(false);
  expect(store.get()).toEqual(read);
});

test('a forbidden storage is no error', () => {
  const store = createStore(() => {
    throw new DOMException('no', 'SecurityError');
  });
  expect(store.get()).toEqual(empty);
  expect(store.set(read)).toBe(false);
  store.erase();
  expect(store.get()).toEqual(empty);
});

test('another tab is heard', () => {
  const disk = shelf();
  const store = createStore(() => disk);
  store.get();
  createStore(() => disk).set(read);
  store.refresh();
  expect(store.get()).toEqual(read);
});
