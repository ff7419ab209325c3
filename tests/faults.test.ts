/**
 * For every kind of source file, what can be wrong with it: each fault ends in a clear line with file,
 * line, cause and remedy, without a stack trace, and with the last good dist/.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../scripts/run/command.ts';
import { type Copy, withoutVitest } from './copy.ts';
import { type Fault, faults, inAstro, loaded } from './faults.ts';
import { copySmallSite } from './small-site.ts';

let copy: Copy;
let checker: ChildProcess;

beforeAll(() => {
  copy = copySmallSite();
  copy.write('dist/index.html', 'the last good one');
  checker = fork('tests/fault-checker.ts', { cwd: copy.folder, silent: true });
});
afterAll(() => {
  checker?.kill();
  copy?.remove();
});

/** Damages a file, runs the checks or the build, and puts the file back. */
async function withFault<T>({ file, damage }: Fault, run: () => Promise<T>): Promise<T> {
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

const checked = () =>
  new Promise<string[]>((resolve, reject) => {
    checker.once('message', (lines) => resolve(lines as string[]));
    checker.once('exit', (code) => reject(new Error(`the checks ended with ${code}`)));
    checker.send('check');
  });

const closing = 'The build stopped; dist/ is still the last good one.';

/** What is said is what the table says, in lines that tell what to do, and dist/ is what it was. */
function judge(lines: readonly string[], expected: readonly RegExp[]): void {
  expect(lines.at(-1)).toBe(closing);
  const said = lines.slice(0, -1).filter((line) => line !== '');
  expect(said).toEqual(expected.map((line) => expect.stringMatching(line)));
  for (const line of said) expect(line).toMatch(/(?:[.?]|git checkout -- \S+)$/u);
  expect(readFileSync(join(copy.folder, 'dist/index.html'), 'utf8')).toBe('the last good one');
}

test('the small site itself has no fault', async () => {
  expect(await checked()).toEqual(['no check has found a fault', '', closing]);
});

describe('found by the checks', () => {
  test.each(faults)('$name', async (fault) => {
    judge(await withFault(fault, checked), fault.lines);
    expect(globSync('dist.*', { cwd: copy.folder })).toEqual([]);
  });
});

async function build(...args: readonly string[]) {
  const { code, output } = await runCommand(process.execPath, ['scripts/build.ts', ...args], {
    cwd: copy.folder,
    env: withoutVitest,
    timeout: 110,
  });
  return { code, lines: output.trimEnd().split('\n') };
}

const heard = (lines: readonly string[]) => lines.filter((line) => !line.startsWith('Checking '));

describe('found by the command itself', () => {
  async function isFound(fault: Fault): Promise<void> {
    const { code, lines } = await withFault(fault, build);
    judge(heard(lines), fault.lines);
    expect(code).toBe(1);
  }
  test.each(loaded)('$name', isFound);
  test.each(inAstro)('$name', isFound);

  test('--verbose shows where an error happened, and nothing else does', async () => {
    const [fault] = loaded.filter(({ name }) => name === 'the contents: missing');
    const { lines } = await withFault(fault as Fault, () => build('--verbose'));
    expect(lines.join('\n')).toMatch(/^ {4}at /mu);
  });
});
