import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freshFolder, restoreFolder, swapFolders } from './swap.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'swap-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function make(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, 'page'), text);
  return path;
}

test('the new folder takes the place of the old one', () => {
  const live = make('dist', 'old');
  swapFolders(make('dist.next', 'new'), live);
  expect(readFileSync(join(live, 'page'), 'utf8')).toBe('new');
  expect(existsSync(`${live}.old`)).toBe(false);
});

test('the first build has nothing to replace', () => {
  const live = join(folder, 'dist');
  swapFolders(make('dist.next', 'new'), live);
  expect(readFileSync(join(live, 'page'), 'utf8')).toBe('new');
});

test('a folder that is not there leaves the old one in place', () => {
  const live = make('dist', 'old');
  expect(() => swapFolders(join(folder, 'absent'), live)).toThrow();
  expect(readFileSync(join(live, 'page'), 'utf8')).toBe('old');
});

test('a build that was killed between the two renames loses nothing', () => {
  const live = join(folder, 'dist');
  make('dist.old', 'old');
  restoreFolder(live);
  expect(readFileSync(join(live, 'page'), 'utf8')).toBe('old');
});

test('the good folder stays where a killed build left the older one behind', () => {
  const live = make('dist', 'new');
  make('dist.old', 'old');
  restoreFolder(live);
  expect(readFileSync(join(live, 'page'), 'utf8')).toBe('new');
});

test('what ended builds have left is removed, what another one is writing is not', () => {
  const live = join(folder, 'dist');
  const ended = spawnSync('true').pid;
  const left = make(`dist.next-${ended}`, 'half');
  const writing = make(`dist.next-${process.ppid}`, 'half');
  expect(freshFolder(live)).toBe(`${live}.next-${process.pid}`);
  expect(existsSync(left)).toBe(false);
  expect(existsSync(writing)).toBe(true);
});
