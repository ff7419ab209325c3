import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BuildCache, forgetOld } from './build-cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = () => readdirSync(join(folder, 'sums')).map((name) => join(folder, 'sums', name));
const cacheOf = (foundation = 'ten') => new BuildCache('sums', foundation, folder);

test('a question is answered once, also for the next build', () => {
  const make = vi.fn(() => 'eleven\nin two lines');
  expect(cacheOf().recall('one', make)).toBe('eleven\nin two lines');
  expect(cacheOf().recall('one', make)).toBe('eleven\nin two lines');
  expect(make).toHaveBeenCalledOnce();
});

test('what takes time is kept as well', async () => {
  const make = vi.fn(async () => 'eleven');
  expect(await cacheOf().recallLater('one', make)).toBe('eleven');
  expect(await cacheOf().recallLater('one', make)).toBe('eleven');
  expect(make).toHaveBeenCalledOnce();
});

test('another question or another foundation is answered anew', () => {
  cacheOf().recall('one', () => 'eleven');
  expect(cacheOf().recall('two', () => 'twelve')).toBe('twelve');
  expect(cacheOf('twenty').recall('one', () => 'twenty-one')).toBe('twenty-one');
});

test.each([
  ['empty', () => ''],
  ['cut off', (text: string) => text.slice(0, -1)],
  ['changed', (text: string) => text.replace('eleven', 'twelve')],
  ['without a line', () => 'eleven'],
])('a file that is %s is made again', (_, damage) => {
  cacheOf().recall('one', () => 'eleven');
  const [file = ''] = files();
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, damage(whole));
  expect(cacheOf().recall('one', () => 'eleven')).toBe('eleven');
  expect(readFileSync(file, 'utf8')).toBe(whole);
});

test('what cannot be made leaves nothing behind', () => {
  const fail = () => {
    throw new Error('no such work');
  };
  expect(() => cacheOf().recall('one', fail)).toThrow('no such work');
  expect(readdirSync(folder)).toEqual([]);
});

test('what is in use is kept and what is not is dropped', () => {
  const ago = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);
  cacheOf().recall('old', () => 'old');
  cacheOf().recall('used', () => 'used');
  for (const file of files()) utimesSync(file, ago(40), ago(40));
  cacheOf().recall('used', () => 'never asked');
  forgetOld(30, folder);
  expect(files()).toHaveLength(1);
  expect(cacheOf().recall('used', () => 'never asked')).toBe('used');
});

test('there may be no folder to tidy', () => {
  expect(() => forgetOld(30, join(folder, 'none'))).not.toThrow();
});
