import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { labOf } from '../../../src/book/labs/lab.ts';
import { commandsIn, shownOf, walk } from './walk.ts';

test('what a reader types is what follows the prompt', () => {
  expect(commandsIn('$ python one.py\n1\n\n$ python "two words.py"\n$2\n')).toEqual([
    'python one.py',
    'python "two words.py"',
  ]);
});

test('outputs come in the order of the page, and those that no page shows last', () => {
  const page = `---
title: One
---

<Output file="a/one/outputs/second.txt" />
<Output file="a/other/outputs/first.txt" />
<Symptom of="a/one/outputs/broken.txt" text="E" />
<Value of="a/one/outputs/result.json" path="x" />
<Output file="a/one/outputs/second.txt" lines="1" />
<Output file="a/one/outputs/first.txt" />
`;
  const outputs = {
    answer: '$ answer',
    broken: '$ broken\nE',
    diff: '--- without a command',
    first: '$ first\n$ and more',
    second: '$ second',
  };
  expect(shownOf({ name: 'a/one' }, ['no lab here', page], outputs)).toEqual([
    { name: 'second', commands: ['second'] },
    { name: 'broken', commands: ['broken'] },
    { name: 'first', commands: ['first', 'and more'] },
    { name: 'answer', commands: ['answer'] },
  ]);
});

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'handbook-walk-test-'));
  const python = write('own/python', `#!/bin/sh\nexec python3 "$@"\n`);
  chmodSync(python, 0o755);
  process.env.PYTHONPATH = resolve('labs/harness');
  mkdirSync(join(place, 'desk'));
});
afterEach(() => {
  delete process.env.PYTHONPATH;
  rmSync(place, { recursive: true });
});

function write(path: string, text: string): string {
  const file = join(place, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** Walks a lab of these outputs; those in `masks` are captured with normalizers. */
function walked(
  outputs: Readonly<Record<string, string>>,
  settings = '',
  masks: Readonly<Record<string, readonly string[]>> = {},
) {
  for (const [name, text] of Object.entries(outputs)) write(`lab/outputs/${name}.txt`, text);
  write('lab/outputs/masks.json', JSON.stringify(masks));
  const lab = labOf(`${place}/lab/pyproject.toml`, `[tool.handbook]\n${settings}\n`);
  const shown = shownOf(lab, [], outputs);
  return walk(lab, join(place, 'desk'), join(place, 'own'), join(place, 'own'), shown);
}

test('a reader’s machine is no build server, wherever the test runs', async () => {
  const before = process.env.CI;
  process.env.CI = 'true';
  try {
    const { faults } = await walked({ ci: '$ printenv CI || echo none\nnone\n' });
    expect(faults).toEqual([]);
  } finally {
    if (before === undefined) delete process.env.CI;
    else process.env.CI = before;
  }
});

test('commands see what the prepared ones and those before them made', async () => {
  const { faults, commands } = await walked(
    { one: '$ cat made\nmade\n\n$ echo two > made\n', two: '$ cat made\ntwo\n' },
    'prepare = ["echo made > made"]',
  );
  expect(faults).toEqual([]);
  expect(commands).toBe(4);
});

test('what a reader sees and the page does not show is one line with the command', async () => {
  const { faults } = await walked({
    one: '$ cat made\nmade\n',
    right: '$ echo right\nright\n',
    short: '$ echo one\none\ntwo\n',
  });
  expect(faults).toHaveLength(2);
  expect(faults[0]).toContain(
    '/lab/outputs/one.txt:2: $ cat made: a reader sees "cat: made: No such',
  );
  expect(faults[0]).toContain('the page shows "made". Make the command work');
  expect(faults[1]).toContain(
    'short.txt:3: $ echo one: a reader sees nothing more, the page shows "two"',
  );
});

test('what prepares the lab and fails ends the walk', async () => {
  const { faults, commands } = await walked(
    { one: '$ echo one\none\n' },
    'prepare = ["echo why; exit 3", "echo later"]',
  );
  expect(faults).toEqual([
    `${place}/lab/pyproject.toml: $ echo why; exit 3: ended with 3: why. Correct tool.handbook.prepare.`,
  ]);
  expect(commands).toBe(1);
});

test('only what the capture masks may differ', async () => {
  const outputs = { one: "$ printf 'done in %s s' 3\ndone in N s\n", two: '$ echo 3 s\n4 s\n' };
  const { faults } = await walked(outputs, '', { one: ['durations'] });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain('two.txt:2');
});

test('what is declared to vary may differ in numbers, and must be there', async () => {
  const outputs = { one: '$ echo 3.25   s\n4 s\n', two: '$ echo 3 s\n4 ms\n' };
  const { faults } = await walked(outputs, 'varies = { one = "times", two = "times", gone = "x" }');
  expect(faults).toHaveLength(2);
  expect(faults[0]).toContain('tool.handbook.varies names gone');
  expect(faults[1]).toContain('two.txt:2');
});

test('each output begins in the folder of the lab, and a command may go elsewhere first', async () => {
  mkdirSync(join(place, 'desk/in'));
  const { faults, commands } = await walked(
    {
      one: '$ cd in\n$ echo here > made\n\n$ cat made\nhere\n',
      two: '$ cat in/made\nhere\n',
      wheel: '$ false\nnot so\n',
    },
    'elsewhere = { wheel = "in a copy" }',
  );
  expect(faults).toEqual([]);
  expect(commands).toBe(3);
});
