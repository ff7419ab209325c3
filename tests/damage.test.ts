/**
 * Damages a copy of the project on purpose, one fault at a time, and runs the build: each fault must
 * end in one clear line with file and line, an exit code that is not zero, and the last good dist/.
 */
import { existsSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../scripts/run/command.ts';
import { type Copy, copyProject, withoutVitest } from './copy.ts';

let copy: Copy;
beforeAll(() => {
  copy = copyProject();
  copy.write('dist/index.html', 'the last good one');
});
afterAll(() => copy?.remove());

const chapter = 'docs/programming/clean-python.mdx';

async function build(): Promise<{ code: number; output: string }> {
  return runCommand(process.execPath, ['scripts/build.ts'], {
    cwd: copy.folder,
    env: withoutVitest,
    timeout: 600,
  });
}

/** Applies a fault, builds, and puts the file back. */
async function buildWith(file: string, damage: (text: string) => string) {
  const there = existsSync(join(copy.folder, file));
  const before = there ? copy.read(file) : '';
  copy.write(file, damage(before));
  try {
    return await build();
  } finally {
    if (there) copy.write(file, before);
    else rmSync(join(copy.folder, file));
  }
}

/** Replaces the first match, and fails the test itself when there is none. */
const replace = (from: string | RegExp, to: string) => (text: string) => {
  const after = text.replace(from, to);
  if (after === text) throw new Error(`nothing to damage: ${String(from)}`);
  return after;
};

const faults: readonly [name: string, file: string, (text: string) => string, RegExp][] = [
  [
    'a region that is missing',
    chapter,
    replace(/region="[^"]*"/u, 'region="no-such-region"'),
    /^docs\/programming\/clean-python\.mdx:\d+: <Listing>: region "no-such-region" is not in the file \(it has /mu,
  ],
  [
    'a program that is missing',
    chapter,
    replace(/<Listing([^>]*?)file="[^"]*"/u, '<Listing$1file="no/such.py"'),
    /^docs\/programming\/clean-python\.mdx:\d+: <Listing>: labs\/no\/such\.py does not exist/mu,
  ],
  [
    'a link to a file that is missing',
    chapter,
    (text) => `${text}\n[gone](gone.mdx)\n`,
    /^docs\/programming\/clean-python\.mdx:\d+: link "gone\.mdx": docs\/programming\/gone\.mdx does not exist/mu,
  ],
  [
    'an unknown key in front matter',
    chapter,
    replace(/^level:/mu, 'levle:'),
    /^docs\/programming\/clean-python\.mdx:\d+: front matter has no key "levle"\. Did you mean "level"\?/mu,
  ],
  [
    'malformed MDX',
    chapter,
    (text) => `${text}\n<Figure>\n`,
    /^docs\/programming\/clean-python\.mdx:\d+: MDX cannot be read: /mu,
  ],
  [
    'two files with one slug',
    'docs/programming/clean-python.md',
    () => '---\ntitle: Twin\n---\n',
    /the slug "programming\/clean-python" is also docs\/programming\/clean-python\.mdx?\. Rename one/mu,
  ],
  [
    'a chapter that no part lists',
    'docs/programming/orphan.mdx',
    () => '---\ntitle: Orphan\n---\n',
    /^docs\/programming\/orphan\.mdx:1: no part of src\/data\/contents\.ts lists "programming\/orphan"/mu,
  ],
  [
    'a figure without alternative text',
    chapter,
    replace(/\salt="[^"]*"/u, ''),
    /^docs\/programming\/clean-python\.mdx:\d+: <Figure>: alt is missing/mu,
  ],
];

describe('a fault in the sources stops the build before a page is made', () => {
  test.each(faults)('%s', async (_, file, damage, message) => {
    const { code, output } = await buildWith(file, damage);
    expect(output).toMatch(message);
    expect(output).not.toMatch(/^\s+at /mu);
    expect(code).toBe(1);
    expect(copy.read('dist/index.html')).toBe('the last good one');
  });
});

test('a dead link and a dead fragment are found in what was built, at the author’s line', async () => {
  const { code, output } = await buildWith('docs/contributing/writing.mdx', (text) => {
    return `${text}\n[gone](/no/such/page/) and [part](chapter-shape.mdx#no-such-part)\n`;
  });
  expect(output).toContain('/no/such/page/');
  expect(output).toContain('chapter-shape/#no-such-part');
  expect(output).toContain('docs/contributing/writing.mdx');
  expect(code).toBe(1);
  expect(copy.read('dist/index.html')).toBe('the last good one');
  // What was made is there to look at.
  expect(globSync('dist.next-*/index.html', { cwd: copy.folder })).toHaveLength(1);
}, 700_000);
