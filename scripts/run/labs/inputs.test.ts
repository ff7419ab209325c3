import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceFiles } from '../../../src/book/files/source-files.ts';
import { labOf } from '../../../src/book/labs/lab.ts';
import { digestOfLab, inputFolders, inputsOf, runner } from './inputs.ts';

const project = (...packages: string[]) =>
  `[project]\ndependencies = ${JSON.stringify(packages.filter((it) => it !== 'handbook-harness'))}\n` +
  '[dependency-groups]\ndev = ["handbook-harness"]\n';

const tree: Readonly<Record<string, string>> = {
  'labs/pyproject.toml': '[tool.ruff]\n',
  'labs/requirements.lock': 'ruff==1\n',
  'labs/constraints.txt': 'ruff==1\n',
  'labs/flightdelay/pyproject.toml': project(),
  'labs/flightdelay/flightdelay/__init__.py': '',
  'labs/flightdelay/flightdelay/cli.py': '',
  'labs/flightdelay/flightdelay/split.py': '',
  'labs/flightdelay/verified.json': '{}',
  'labs/harness/pyproject.toml': project(),
  'labs/harness/harness/plugin.py': 'import os\n',
  'labs/a/one/pyproject.toml': project('flightdelay'),
  'labs/a/one/requirements.lock': 'numpy==1\n',
  'labs/a/one/one.py': 'from flightdelay.split import by_time\n',
  'labs/a/one/outputs/one.txt': '$ flightdelay train\n',
  'labs/a/one/verified.json': '{}',
  'labs/b/two/pyproject.toml': `${project()}[tool.handbook]\nreads = ["a/one"]\n`,
  'labs/b/two/two.py': 'print(2)\n',
  'labs/c/three/pyproject.toml': project(),
  'labs/c/three/three.py': 'print(3)\n',
  'scripts/tools/command.ts': '',
  'scripts/run/labs/check.ts': '',
  'scripts/run/labs/check.test.ts': '',
  'scripts/run/audit.ts': '',
};
const files = Object.keys(tree);
const labs = files
  .filter((file) => /^labs\/.+\/pyproject\.toml$/u.test(file))
  .map((file) => labOf(file, tree[file] ?? ''));
const lab = (name: string) => {
  const found = labs.find((it) => it.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

const before = process.cwd();
let folder = '';
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-inputs-'));
  for (const [file, text] of Object.entries(tree)) write(file, text);
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

const digest = (name: string, python = '3.11') => digestOfLab(lab(name), labs, files, python);

test.each([
  'labs/a/one/one.py',
  'labs/a/one/outputs/one.txt',
  'labs/a/one/pyproject.toml',
  'labs/a/one/requirements.lock',
  'labs/flightdelay/flightdelay/__init__.py',
  'labs/flightdelay/flightdelay/split.py',
  'labs/flightdelay/pyproject.toml',
  'labs/harness/harness/plugin.py',
  'labs/pyproject.toml',
  'labs/requirements.lock',
  'scripts/tools/command.ts',
  'scripts/run/labs/check.ts',
])('a change of %s changes the digest', (file) => {
  const kept = digest('a/one');
  write(file, `${tree[file]}# changed\n`);
  expect(digest('a/one')).not.toBe(kept);
});

test.each([
  'labs/a/one/verified.json',
  'labs/b/two/two.py',
  'labs/constraints.txt',
  'labs/flightdelay/flightdelay/cli.py',
  'labs/flightdelay/verified.json',
  'scripts/run/labs/check.test.ts',
  'scripts/run/audit.ts',
])('a change of %s does not', (file) => {
  const kept = digest('a/one');
  write(file, `${tree[file]}# changed\n`);
  expect(digest('a/one')).toBe(kept);
});

test('another Python changes every digest', () => {
  expect(digest('c/three')).not.toBe(digest('c/three', '3.12'));
});

test('a program that names the package otherwise depends on all of it', () => {
  const kept = digest('a/one');
  write('labs/a/one/one.py', 'run("flightdelay train")\n');
  const whole = digest('a/one');
  write('labs/flightdelay/flightdelay/cli.py', '# changed\n');
  expect(new Set([kept, whole, digest('a/one')]).size).toBe(3);
});

test('what the harness imports counts for a lab that has the package, and for no other', () => {
  const sources = (plugin: string) => ({
    files,
    read: (file: string) => (file.endsWith('plugin.py') ? plugin : (tree[file] ?? '')),
  });
  const cli = 'labs/flightdelay/flightdelay/cli.py';
  const importing = sources('from flightdelay.cli import main\n');
  expect(inputsOf(lab('a/one'), labs, sources('import os\n'))).not.toContain(cli);
  expect(inputsOf(lab('a/one'), labs, importing)).toContain(cli);
  expect(inputsOf(lab('c/three'), labs, importing)).not.toContain(cli);
});

test('a lab that reads the sources of the package depends on them without having it installed', () => {
  const read = (file: string) =>
    file.endsWith('three.py') ? 'LABS / "flightdelay"' : (tree[file] ?? '');
  const found = inputsOf(lab('c/three'), labs, { files, read });
  expect(found).toContain('labs/flightdelay/flightdelay/cli.py');
});

test('a lab that reads another depends on it and on what that one depends on', () => {
  const { read } = { read: (file: string) => tree[file] ?? '' };
  const found = inputsOf(lab('b/two'), labs, { files, read });
  expect(found).toContain('labs/a/one/one.py');
  expect(found).not.toContain('labs/c/three/three.py');
  const lost = { ...lab('b/two'), reads: ['a/gone'] };
  expect(() => inputsOf(lost, labs, { files, read })).toThrow(
    'labs/b/two/pyproject.toml: tool.handbook.reads names a/gone, which is no lab.',
  );
});

test('a package by itself depends on all of its own files', () => {
  const found = inputsOf(lab('flightdelay'), labs, { files, read: (file) => tree[file] ?? '' });
  expect(found).toContain('labs/flightdelay/flightdelay/cli.py');
  expect(found).not.toContain('labs/flightdelay/verified.json');
});

test('each pattern of what runs the checks finds a file that is there', () => {
  const files = sourceFiles(inputFolders);
  for (const pattern of runner) {
    expect(files.filter((file) => pattern.test(file))).not.toEqual([]);
  }
});
