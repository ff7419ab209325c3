import { expect, test } from 'vitest';
import { formatFinding } from '../finding.ts';
import { bookOf, labsOf, testContents } from '../fixture.ts';
import { labAlone } from './lab-alone.ts';

const labs = {
  'a/one/pyproject.toml': '[project]\ndependencies = ["numpy"]\n',
  'a/one/requirements.lock': 'numpy==2.4.6 \\\n    --hash=sha256:00\n',
  'a/one/outputs/run.txt': '$ python main.py\n1\n',
  'a/one/outputs/install.json':
    '{"seconds": 1, "download": 1, "disk": 1, "measured": "2026-11-30", "machine": "any"}',
};
const good = `---
title: A
lab: a/one
---

<Output file="a/one/outputs/run.txt" />
`;

const say = (files: Record<string, string | undefined> = {}, text = good) => {
  const all = Object.entries({ ...labs, ...files }).filter(([, value]) => value !== undefined);
  const held = Object.fromEntries(all) as Record<string, string>;
  return labAlone(bookOf({ 'a/one': text }, testContents), labsOf(held)).map(formatFinding);
};

test('a lab with a project, a lock, a measurement and a command is sound', () => {
  expect(say()).toEqual([]);
});

test('a page without a lab is not asked', () => {
  expect(say({ 'a/one/pyproject.toml': undefined }, '---\ntitle: A\n---\n')).toEqual([]);
});

test.each([
  [
    'a/one/pyproject.toml',
    undefined,
    'labs/a/one/pyproject.toml: is missing. Without it readers cannot install what the lab imports.',
  ],
  ['a/one/pyproject.toml', '[project', /^labs\/a\/one\/pyproject\.toml: .+ Correct the file\.$/u],
  [
    'a/one/pyproject.toml',
    '[project]\n\n[tool.uv]\npackage = false\n',
    'labs/a/one/pyproject.toml: [tool.uv] is written by the build. Take the table away.',
  ],
  [
    'a/one/requirements.lock',
    undefined,
    'labs/a/one/requirements.lock: is missing. Write it: npm run lock -- a/one',
  ],
  [
    'a/one/requirements.lock',
    'scipy==1.17.1 \\\n    --hash=sha256:00\n',
    'labs/a/one/requirements.lock: lacks numpy, which pyproject.toml names. Write it: npm run lock -- a/one',
  ],
  [
    'a/one/outputs/run.txt',
    '1\n',
    'docs/a/one.mdx:3: no <Output> shows a command, so readers are told of none to begin with. Show what a program prints.',
  ],
  [
    'a/one/outputs/install.json',
    undefined,
    'docs/a/one.mdx:3: labs/a/one/outputs/install.json is missing. Run: npm run lab -- a/one --measure-install',
  ],
  [
    'a/one/outputs/install.json',
    '{"seconds": 1}',
    'labs/a/one/outputs/install.json:1: the file is no measurement of an installation. Measure it again.',
  ],
])('%s as %j is one line', (file, text, line) => {
  const said = say({ [file]: text });
  expect(said).toHaveLength(1);
  if (typeof line === 'string') expect(said).toEqual([line]);
  else expect(said[0]).toMatch(line);
});
