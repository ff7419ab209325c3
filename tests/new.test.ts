/** `npm run new` in a copy of the project: what it lays out is built, and it writes over nothing. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../scripts/tools/command.ts';
import { type Copy, withoutVitest } from './copy.ts';
import { copySmallSite } from './small-site.ts';

let copy: Copy;
beforeAll(() => {
  copy = copySmallSite();
});
afterAll(() => copy?.remove());

const run = (script: string, ...args: readonly string[]) =>
  runCommand(process.execPath, [`scripts/${script}`, ...args], {
    cwd: copy.folder,
    env: withoutVitest,
    timeout: 110,
  });

const changed = () =>
  execFileSync('git', ['status', '--porcelain', '-uall'], { cwd: copy.folder, encoding: 'utf8' })
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(3));

test('refuses what it cannot lay out in one line, and writes nothing', async () => {
  const answers = await Promise.all(
    [[], ['programming/a', 'b'], ['nowhere/a'], ['programming/clean-python']].map((args) =>
      run('new.ts', ...args),
    ),
  );
  expect(answers.map(({ code, output }) => [code, output.trimEnd().split('\n')])).toEqual([
    [1, [expect.stringMatching(/^Name one chapter /u)]],
    [1, [expect.stringMatching(/^Name one chapter /u)]],
    [1, ['No part "nowhere" has chapters. Write one of start, programming.']],
    [1, ['docs/programming/clean-python.mdx is there already. Take another slug.']],
  ]);
  expect(changed()).toEqual(['']);
});

test('what it lays out passes the checks of a draft, and no reader gets it', async () => {
  const { code, output } = await run('new.ts', 'programming/advanced-python');
  expect(code, output).toBe(0);
  const files = [
    'docs/programming/advanced-python.mdx',
    'labs/programming/advanced-python/count_departures.py',
    'labs/programming/advanced-python/outputs/departures.txt',
    'labs/programming/advanced-python/pyproject.toml',
    'labs/programming/advanced-python/test_lab.py',
    'src/data/contents.ts',
  ];
  expect(changed().sort()).toEqual(files);
  for (const file of files) expect(output).toMatch(new RegExp(`^${file}: `, 'mu'));
  expect(output).toContain('npm run lock -- programming/advanced-python');
  const built = await run('build.ts');
  expect(built.output).toContain('Checking their links');
  expect(built.code).toBe(0);
  expect(copy.read('dist/index.html')).not.toContain('advanced-python');
});

test('as finished text it would be told what is missing', async () => {
  const chapter = 'docs/programming/advanced-python.mdx';
  const finished = copy.read(chapter).replace(/^draft: true.*\n/mu, '');
  copy.write(chapter, finished);
  const { code, output } = await run('build.ts');
  expect(code).toBe(1);
  for (const what of ['Write here:', 'needs "reviewed"', 'no figure', 'lab-time.json is missing']) {
    expect(output).toContain(what);
  }
});
