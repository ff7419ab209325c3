/**
 * For every kind of source file, what can be wrong with it: each fault ends in a clear line with file,
 * line, cause and remedy, without a stack trace, and with the last good dist/.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Copy } from '../copy.ts';
import { copySmallSite, pageTwo } from '../small-site.ts';
import { append, type Fault } from './fault.ts';
import { faults } from './table.ts';

let copy: Copy;
let checker: ChildProcess;

beforeAll(() => {
  copy = copySmallSite();
  copy.write('dist/index.html', 'the last good one');
  checker = fork('tests/faults/checker.ts', { cwd: copy.folder, silent: true });
});
afterAll(() => {
  checker?.kill();
  copy?.remove();
});

/** Damages a file, runs the checks or the build, and puts the file back. */
async function withFault<T>(
  { file, damage }: Pick<Fault, 'file' | 'damage'>,
  run: () => Promise<T>,
): Promise<T> {
  const path = join(copy.folder, file);
  const before = existsSync(path) ? readFileSync(path) : undefined;
  damage(path, before?.toString('utf8') ?? '');
  try {
    return await run();
  } finally {
    rmSync(path, { force: true });
    if (before !== undefined) copy.write(file, before.toString('utf8'));
  }
}

/** What the checks say of the sources as they are now. */
const checked = () =>
  new Promise<string[]>((resolve, reject) => {
    const fail = (code: number | null) => reject(new Error(`the checks ended with ${code}`));
    checker.once('exit', fail);
    checker.once('message', (lines) => {
      checker.off('exit', fail);
      resolve(lines as string[]);
    });
    checker.send('check');
  });

const closing = 'The build stopped; dist/ is still the last good one.';

/** What is said is what the table says, in lines that tell what to do, and dist/ is what it was. */
function judge(lines: readonly string[], expected: readonly RegExp[]): void {
  expect(lines.at(-1)).toBe(closing);
  const said = lines.slice(0, -1).filter((line) => line !== '');
  expect(said).toEqual(expected.map((line) => expect.stringMatching(line)));
  for (const line of said) expect(line).toMatch(/(?:[.?]|git checkout -- \S+)$/u);
  expect(copy.read('dist/index.html')).toBe('the last good one');
}

test('the small site itself has no fault', async () => {
  expect(await checked()).toEqual(['no check has found a fault', '', closing]);
});

describe('found by the checks', () => {
  test.each(faults.filter(({ needsCommand }) => !needsCommand))('$name', async (fault) => {
    judge(await withFault(fault, checked), fault.lines);
    expect(globSync('dist.*', { cwd: copy.folder })).toEqual([]);
  });
});

/** Runs the command. @returns Its exit code, and the lines that it says of faults. */
async function build(...args: readonly string[]) {
  const { code, output } = await copy.build(args);
  const lines = output.trimEnd().split('\n');
  return { code, lines: lines.filter((line) => !/^(?:Checking|Built) /u.test(line)) };
}

function named(wanted: string): Fault {
  const found = faults.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`the table has no "${wanted}"`);
  return found;
}

describe('found by the command itself', () => {
  const found = named('an MDX page: a link to nothing');
  test.each([found, ...faults.filter(({ needsCommand }) => needsCommand)])(
    '$name',
    async (fault) => {
      const { code, lines } = await withFault(fault, build);
      judge(lines, fault.lines);
      expect(code).toBe(1);
    },
  );

  test('--verbose shows where an error happened, and nothing else does', async () => {
    const fault = named('the contents: missing');
    const { lines } = await withFault(fault, () => build('--verbose'));
    expect(lines.join('\n')).toMatch(/^ {4}at /mu);
  });

  test('a dead link and a dead fragment are found in what was built, at the author’s line', async () => {
    const dead = append('\n[gone](/no/such/page/) and [part](one.mdx#no-such-part)\n');
    const { code, lines } = await withFault({ file: pageTwo, damage: dead }, build);
    expect(lines).toEqual([
      pageTwo,
      '  14:8  /no/such/page/  no such page or file',
      '  14:35  /start/one/#no-such-part  start/one/index.html has no element with this id',
      '',
      expect.stringMatching(/^links: \d+ references on \d+ pages, 2 broken$/u),
      '',
      '',
      closing,
    ]);
    expect(code).toBe(1);
    expect(copy.read('dist/index.html')).toBe('the last good one');
    // What was made is there to look at.
    expect(globSync('dist.next-*/index.html', { cwd: copy.folder })).toHaveLength(1);
  });
});
