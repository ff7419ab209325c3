/** The steps of a page are followed with a lab of a few lines, which needs no package from anywhere. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { labOf } from '../../../src/book/labs/lab.ts';
import { follow } from './follow.ts';

const nothingMore = async () => [];

const lab = labOf('labs/a/one/pyproject.toml', '');
let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'handbook-follow-'));
  const zip = join(place, 'one.zip');
  const program = 'print("one")\nraise SystemExit(1)\n';
  const files = {
    'one/one.py': strToU8(program),
    'one/requirements.lock': strToU8(''),
  };
  writeFileSync(zip, zipSync(files));
});
afterEach(() => rmSync(place, { recursive: true }));

const page = (steps: readonly string[], text = 'one') => ({
  zip: join(place, 'one.zip'),
  ways: { pip: ['unzip -q one.zip', 'cd one', ...steps] },
  outputs: [{ command: 'python3 one.py', text }],
});

test('a step that fails is told with what it said', async () => {
  const [line] = await follow(lab, page(['cat gone', 'python3 one.py']), 'pip', nothingMore);
  expect(line).toContain(
    'labs/a/one: a step before "python3 one.py" failed, as the page has them:',
  );
  expect(line).toContain('gone');
});

test('what the page does not show is told with what was printed', async () => {
  const [line] = await follow(lab, page(['python3 one.py'], 'two'), 'pip', nothingMore);
  expect(line).toBe('labs/a/one: "python3 one.py" prints something else than the page shows:\none');
});

test('a zip from which nothing was installed is told, whatever it prints', async () => {
  expect(await follow(lab, page(['python3 one.py']), 'pip', nothingMore)).toEqual([
    'labs/a/one: nothing was installed from its zip.',
  ]);
});
