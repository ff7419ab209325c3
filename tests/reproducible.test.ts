/**
 * One commit gives one site: whoever builds it, wherever and whenever. The small site has all that pages
 * are made of and is built twice; the book itself only with HANDBOOK_ALL=1, beside the dist/ of this run.
 */
import { extname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isCurrent } from '../scripts/build/key.ts';
import { all } from './all.ts';
import { type Copy, copyProject } from './copy.ts';
import { differences, hashesOf } from './hashes.ts';
import { copySmallSite } from './small-site.ts';

const copies: Copy[] = [];
afterAll(() => {
  for (const copy of copies) copy.remove();
});

/** Builds a copy. @param env Where, as its environment says. @returns A hash for each file of its dist/. */
async function built(
  copy: Copy,
  env: Readonly<Record<string, string>>,
): Promise<Map<string, string>> {
  copies.push(copy);
  const { code, output } = await copy.build([], env);
  if (code !== 0) throw new Error(output);
  return hashesOf(join(copy.folder, 'dist'));
}

test('two builds in two folders, time zones and languages give the same bytes', async () => {
  // Each with packages of its own: a path to them must be on no page either.
  const copy = () => copySmallSite({ withPackages: true });
  const first = await built(copy(), { TZ: 'America/New_York', LANG: 'en_US.UTF-8' });
  const second = await built(copy(), { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' });
  expect(first.size).toBeGreaterThan(100);
  expect(differences(first, second)).toEqual([]);
});

if (all) {
  // Sheets are no part of a build.
  const book = () => new Map([...hashesOf('dist')].filter(([file]) => !file.startsWith('print/')));

  test('the book, built once more elsewhere, has the bytes of dist/', async () => {
    if (!isCurrent('dist')) throw new Error('dist/ is of other sources: run npm run build first.');
    const env = { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' };
    const again = await built(copyProject({ withHistory: true, withPackages: true }), env);
    expect(differences(book(), again)).toEqual([]);
  });

  test('the book has no kind of file that the small site lacks', () => {
    const kinds = (files: ReadonlyMap<string, string>) =>
      new Set([...files.keys()].map((file) => extname(file)));
    const small = kinds(hashesOf(join(copies[0]?.folder ?? '', 'dist')));
    expect(small.size).toBeGreaterThan(10);
    expect([...kinds(book())].filter((kind) => !small.has(kind))).toEqual([]);
  });
}
