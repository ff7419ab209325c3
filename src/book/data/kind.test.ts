import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromRoot } from '../files/root.ts';
import type { DataFolder } from './folder.ts';
import { kindOf } from './kind.ts';

let folder: string;
beforeAll(() => {
  mkdirSync(fromRoot('.cache'), { recursive: true });
  folder = mkdtempSync(fromRoot('.cache/kind-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A kind whose entries are the lines of all files in the folder; counts how often it reads. */
function lines() {
  let reads = 0;
  const path = relative(fromRoot('src/data'), folder);
  const kind = kindOf<string>(path, ({ list, read }: DataFolder) => {
    reads += 1;
    const entries = list(path).flatMap((name) => read(`${path}/${name}`).trim().split('\n'));
    const findings = entries.includes('bad') ? [{ file: 'a', line: 1, message: 'is bad.' }] : [];
    return { entries, findings };
  });
  return { kind, reads: () => reads };
}

test('is read once, and again when a file was saved, added or taken away', () => {
  const { kind, reads } = lines();
  writeFileSync(join(folder, 'a'), 'one');
  expect([kind.entries(), kind.entries(), reads()]).toEqual([['one'], ['one'], 1]);
  writeFileSync(join(folder, 'a'), 'other');
  expect([kind.entries(), reads()]).toEqual([['other'], 2]);
  writeFileSync(join(folder, 'b'), 'more');
  expect([kind.entries(), reads()]).toEqual([['other', 'more'], 3]);
  rmSync(join(folder, 'a'));
  expect([kind.entries(), reads()]).toEqual([['more'], 4]);
});

test('a page is not made from a part of it', () => {
  writeFileSync(join(folder, 'a'), 'bad');
  expect(() => lines().kind.entries()).toThrow('a:1: is bad.');
  expect(lines().kind.now().findings).toHaveLength(1);
});
