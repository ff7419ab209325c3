import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aptGet } from './apt.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-apt-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Stands in for apt-get: its lock is held until it has been asked so many times. */
function held(times: number): string {
  const [tries, program] = [join(folder, 'tries'), join(folder, 'apt-get')];
  writeFileSync(
    program,
    `#!/bin/sh
echo "$@" >> ${tries}
[ "$(wc -l < ${tries})" -gt ${times} ] && exit 0
echo 'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 1 (apt)' >&2
exit 100
`,
  );
  chmodSync(program, 0o755);
  return program;
}

const tries = () => readFileSync(join(folder, 'tries'), 'utf8').trim().split('\n');

test('it waits while another process holds the lock', async () => {
  const { code } = await aptGet(['update'], { limit: 60, pause: 0 }, held(3));
  expect(code).toBe(0);
  expect(tries()).toEqual(Array(4).fill('update'));
});

test('it does not wait for ever', async () => {
  const { code, output } = await aptGet(['update'], { limit: 0, pause: 0 }, held(1000));
  expect(code).toBe(100);
  expect(output).toContain('held by process 1');
});

test('another fault is not tried again', async () => {
  const program = join(folder, 'apt-get');
  writeFileSync(
    program,
    `#!/bin/sh\necho x >> ${join(folder, 'tries')}\necho 'E: Unable to locate package q' >&2\nexit 100\n`,
  );
  chmodSync(program, 0o755);
  expect((await aptGet(['install', 'q'], { pause: 0 }, program)).code).toBe(100);
  expect(tries()).toHaveLength(1);
});
