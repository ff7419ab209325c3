/**
 * A build that is killed, at whatever moment, leaves a whole dist/ and nothing that runs or that
 * hinders the next build.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyFile } from '../../scripts/build/key.ts';
import { type Copy, withoutVitest } from '../copy.ts';
import { hashesOf } from '../hashes.ts';
import { copySmallSite } from '../small-site.ts';
import { ended, treeOf } from './processes.ts';

/** Set HANDBOOK_SEED to the seed that a failure names, and the same moments are tried again. */
const seed = Number(process.env.HANDBOOK_SEED ?? Date.now() % 1_000_000);

/** Shares of a build's time at which it is killed. */
const moments = (count: number) =>
  fc
    .sample(fc.noBias(fc.integer({ min: 0, max: 999 })), { seed, numRuns: count })
    .map((thousandth) => thousandth / 1000);

let copy: Copy;
const at = (path: string) => join(copy.folder, path);

/** One hash for all names and bytes of a site. */
const hashOf = (folder: string) =>
  createHash('sha256')
    .update([...hashesOf(folder)].filter(([file]) => file !== keyFile).join('\n'))
    .digest('hex');

/** Starts a program of the copy in a group of its own. */
function startProgram(script: string, ...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [script, ...args], {
    cwd: copy.folder,
    env: { ...process.env, ...withoutVitest },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Seconds after which what was to end never will. */
const hang = 60;

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const exit = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once('close', resolve));

/** Runs a program to its end, which must be a good one. @returns Its milliseconds. */
async function runToEnd(script: string, ...args: readonly string[]): Promise<number> {
  const began = performance.now();
  const child = startProgram(script, ...args);
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  expect(await exit(child), output).toBe(0);
  return performance.now() - began;
}

/** Starts a program and kills its group at a moment; nothing that it started may live on. */
async function startAndKill(
  moment: (child: ChildProcess) => Promise<unknown>,
  script: string,
  ...args: readonly string[]
) {
  const child = startProgram(script, ...args);
  const closed = exit(child);
  await moment(child);
  const pid = child.pid as number;
  const started = treeOf(pid);
  if (child.exitCode === null) process.kill(-pid, 'SIGKILL');
  expect(await ended(started, hang), 'still running').toEqual([]);
  await closed;
}

/** The hash of what readers have: between two renames that is the folder that the next build restores. */
const hashOfLive = () => hashOf(existsSync(at('dist')) ? at('dist') : at('dist.old'));

let took = 0;
beforeAll(async () => {
  copy = copySmallSite();
  took = await runToEnd('scripts/build.ts');
});
afterAll(() => copy?.remove());

test(`the whole build, killed at 3 random moments (seed ${seed})`, async () => {
  const site = hashOf(at('dist'));
  for (const moment of moments(3)) {
    await startAndKill(() => wait(moment * took), 'scripts/build.ts', '--force');
    expect(hashOfLive(), `killed at ${moment}`).toBe(site);
  }
  await runToEnd('scripts/build.ts', '--force');
  expect(hashOf(at('dist'))).toBe(site);
  expect(globSync('dist.*', { cwd: copy.folder })).toEqual([]);
});

test(`what touches dist/, killed at 12 random moments and 5 of the swap (seed ${seed})`, async () => {
  const sites = [at('site-a'), at('site-b')] as const;
  for (const site of sites) {
    cpSync(at('dist'), site, { recursive: true });
    rmSync(join(site, keyFile));
  }
  // Every page differs, so that a mixture of the two is neither.
  for (const page of globSync('**/*.html', { cwd: sites[1] })) {
    const file = join(sites[1], page);
    writeFileSync(file, `${readFileSync(file, 'utf8')}<!-- b -->`);
  }
  const [a, b] = sites.map(hashOf) as [string, string];
  const program = 'tests/interruption/prepared-build.ts';
  const length = await runToEnd(program, sites[0]);
  const other = () => (hashOfLive() === a ? sites[1] : sites[0]);
  // The key is the last file that is written before the folders change places.
  const untilSwap = async (child: ChildProcess) => {
    const key = at(`dist.next-${child.pid}/${keyFile}`);
    while (!existsSync(key) && child.exitCode === null) await wait(1);
  };
  for (const [index, moment] of moments(17).entries()) {
    const inSwap = index % 3 === 2;
    const when = async (child: ChildProcess) => {
      if (inSwap) await untilSwap(child);
      await wait(moment * (inSwap ? 30 : length));
    };
    await startAndKill(when, program, other());
    expect([a, b], `killed at ${moment}${inSwap ? ' of the swap' : ''}`).toContain(hashOfLive());
    // The others start in what the one before has left.
    if (index % 8 === 7) await runToEnd(program, other());
  }
  const wanted = other();
  await runToEnd(program, wanted);
  expect(hashOf(at('dist'))).toBe(wanted === sites[0] ? a : b);
  expect(globSync('dist.*', { cwd: copy.folder })).toEqual([]);
});

test('a killed npm start leaves no server', async () => {
  mkdirSync(at('node_modules/.bin'), { recursive: true });
  symlinkSync(process.execPath, at('node_modules/.bin/node'));
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  writeFileSync(at('node_modules/.installed-lock'), lock);
  await runToEnd('scripts/build.ts');
  const child = startProgram('scripts/bootstrap.js', 'start.ts');
  await new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk) => String(chunk).includes('http://') && resolve());
  });
  const started = treeOf(child.pid as number);
  expect(started.length).toBeGreaterThan(1);
  child.kill('SIGKILL');
  expect(await ended(started, hang), 'still running').toEqual([]);
});
