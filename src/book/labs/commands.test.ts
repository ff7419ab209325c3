import { expect, test } from 'vitest';
import { bookOf } from '../fixture.ts';
import { shownOutputs, stepsOf, whereElse } from './commands.ts';
import { labOf } from './lab.ts';

const lab = labOf(
  'labs/a/one/pyproject.toml',
  `[project]
dependencies = ["flightdelay", "numpy"]
[tool.handbook]
prepare = ["python -m one.sender landing"]
`,
);

test('outputs are told with their label, and with every command of their capture', () => {
  const book = bookOf({
    'a/one': `---
title: One
---

<Output file="a/one/outputs/a.patch" />
<Output file="a/one/outputs/two.txt" title="Two runs" />
`,
  });
  const [chapter] = book.chapters;
  if (chapter === undefined) throw new Error('no chapter');
  const texts: Record<string, string> = {
    'a/one/outputs/a.patch': '--- a\n+++ b\n',
    'a/one/outputs/two.txt': '$ python one.py\n1\n\n$ python "two.py"\n2\n',
  };
  expect(shownOutputs(chapter, (path) => texts[path] ?? '')).toEqual([
    {
      label: 'Output 1.2',
      title: 'Two runs',
      file: 'a/one/outputs/two.txt',
      commands: ['python one.py', 'python "two.py"'],
      typed: ['python one.py'],
    },
  ]);
});

test('each way leads from the zip over what prepares the lab to its first command', () => {
  const { uv, uvOnWindows, pip, pipOnWindows } = stepsOf(lab, ['python -m one.show "as found"']);
  expect(uv).toEqual([
    'unzip one.zip',
    'cd one',
    'uv sync',
    'uv run python -m one.sender landing',
    'uv run python -m one.show "as found"',
  ]);
  expect(uvOnWindows).toEqual(['tar -xf one.zip', ...uv.slice(1)]);
  expect(pip).toEqual([
    'unzip one.zip',
    'cd one',
    'python3 -m venv .venv',
    '. .venv/bin/activate',
    'python -m pip install --require-hashes -r requirements.lock',
    'python -m pip install --no-deps -e labs/flightdelay',
    'python -m one.sender landing',
    'python -m one.show "as found"',
  ]);
  expect(pipOnWindows.slice(2, 4)).toEqual(['py -m venv .venv', '.venv\\Scripts\\activate']);
});

test('a lab that brings no package installs none by path', () => {
  const { pip } = stepsOf(labOf('labs/a/two/pyproject.toml', ''), ['python two.py']);
  expect(pip.join('\n')).not.toContain('--no-deps');
});

test('a change of folder is the shell’s own', () => {
  const { uv, pip } = stepsOf(lab, ['cd desk/bad', 'pytest -q']);
  expect(uv.slice(-2)).toEqual(['cd desk/bad', 'uv run pytest -q']);
  expect(pip.slice(-2)).toEqual(['cd desk/bad', 'pytest -q']);
});

test('an output that is typed in another place says why', () => {
  const there = labOf(
    'labs/a/one/pyproject.toml',
    '[tool.handbook.elsewhere]\nwheel = "in an empty environment"\n',
  );
  const output = { label: 'Output 1.1', title: undefined, commands: ['x'], typed: ['x'] };
  expect(whereElse(there, { ...output, file: 'a/one/outputs/wheel.txt' })).toBe(
    'in an empty environment',
  );
  expect(whereElse(there, { ...output, file: 'a/one/outputs/two.txt' })).toBeUndefined();
});
