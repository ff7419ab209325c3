import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Problem } from './problem.ts';
import { writeWhole } from './write-whole.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whole-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a file is put in its place, folders and all', () => {
  writeWhole(join(folder, 'a/b.pdf'), 'new');
  expect(readFileSync(join(folder, 'a/b.pdf'), 'utf8')).toBe('new');
});

test('a full disk leaves the last good file and no half-written one', () => {
  const file = join(folder, 'b.pdf');
  writeFileSync(file, 'last good');
  const full = (path: string, bytes: Uint8Array | string) => {
    writeFileSync(path, bytes.slice(0, 2));
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  expect(() => writeWhole(file, 'much longer', full)).toThrow(Problem);
  expect(() => writeWhole(file, 'much longer', full)).toThrow(/the disk is full: free some space/u);
  expect(readFileSync(file, 'utf8')).toBe('last good');
  expect(readdirSync(folder)).toEqual(['b.pdf']);
});
