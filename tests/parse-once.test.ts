/**
 * A page is parsed once in a build, whoever asks for it and in which process, and not at all when it
 * has not changed since the last one. Only Astro's own compilation comes on top.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../scripts/tools/command.ts';
import { withoutFrontMatter } from '../src/book/manuscript/front-matter.ts';
import { type Copy, withoutVitest } from './copy.ts';
import { copySmallSite, pageOne } from './small-site.ts';

interface Parse {
  /** The parser's function. */
  readonly how: string;
  readonly text: string;
}

let copy: Copy;
beforeAll(() => {
  copy = copySmallSite();
});
afterAll(() => copy?.remove());

/** Builds the site and tells what was parsed, Astro's compilation of pages apart. */
async function build(): Promise<{ parsed: Parse[]; compiled: Parse[] }> {
  const list = join(copy.folder, '.cache/parses');
  copy.write('.cache/parses', '');
  const counter = pathToFileURL('tests/count-parses.js');
  counter.searchParams.set('to', list);
  const { code, output } = await runCommand(process.execPath, ['scripts/build.ts', '--force'], {
    cwd: copy.folder,
    env: { ...withoutVitest, NODE_OPTIONS: `--import ${counter}` },
  });
  if (code !== 0) throw new Error(output);
  const parses = readFileSync(list, 'utf8').trimEnd().split('\n');
  const all = parses.map((line) => JSON.parse(line) as Parse);
  return {
    parsed: all.filter(({ how }) => how !== 'mdxToJs'),
    compiled: all.filter(({ how }) => how === 'mdxToJs'),
  };
}

const textsOf = (files: readonly string[]) =>
  [...new Set(files.map((file) => withoutFrontMatter(copy.read(file))))].sort();

test('each page once, and in the next build only the page that has changed', async () => {
  const pages = globSync('docs/**/*.mdx', { cwd: copy.folder });
  const first = await build();
  expect(first.parsed.map(({ text }) => text).sort()).toEqual(textsOf(pages));
  // The counter hears of it in the process that makes the pages, too.
  expect(first.compiled).toHaveLength(pages.length);

  copy.write(pageOne, `${copy.read(pageOne)}\nOne paragraph more.\n`);
  const second = await build();
  expect(second.parsed.map(({ text }) => text)).toEqual(textsOf([pageOne]));
  expect(second.compiled).toHaveLength(pages.length);
});
