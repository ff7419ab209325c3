import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { labOf, listProjects } from '../../src/book/labs/lab.ts';
import { disagreements } from './agree.ts';

test('the locks of the labs agree with one another, the constraints and their projects', () => {
  const labs = listProjects();
  expect(labs.length).toBeGreaterThan(10);
  expect(disagreements(labs, (file) => readFileSync(file, 'utf8'))).toEqual([]);
});

const project = '[project]\ndependencies = ["flightdelay", "numpy"]\n';
const flightdelay = '[project]\ndependencies = ["joblib"]\n';
const hash = ' \\\n    --hash=sha256:0a';
const good: Readonly<Record<string, string>> = {
  'labs/constraints.txt': [
    'joblib==1.6.0',
    "numpy==2.4.6 ; python_full_version < '3.12'",
    "numpy==2.5.5 ; python_full_version >= '3.12'",
    'ruff==0.15.9',
    '',
  ].join('\n'),
  'labs/pyproject.toml': '[project]\ndependencies = ["ruff"]\n',
  'labs/requirements.lock': `ruff==0.15.9${hash}\n    # via labs (pyproject.toml)\n`,
  'labs/flightdelay/pyproject.toml': flightdelay,
  'labs/flightdelay/requirements.lock': `joblib==1.6.0${hash}\n    # via flightdelay (pyproject.toml)\n`,
  'labs/a/one/pyproject.toml': project,
  'labs/a/one/requirements.lock': [
    `joblib==1.6.0${hash}\n    # via\n    #   -c ../../constraints.txt\n    #   flightdelay`,
    `numpy==2.4.6 ; python_full_version < '3.12'${hash}\n    # via a-one (pyproject.toml)`,
    `numpy==2.5.5 ; python_full_version >= '3.12'${hash}\n    # via a-one (pyproject.toml)`,
    '',
  ].join('\n'),
};

function say(changes: Readonly<Record<string, (text: string) => string>> = {}): string[] {
  const read = (file: string) => (changes[file] ?? String)(good[file] ?? '');
  const files = ['labs', 'labs/flightdelay', 'labs/a/one'].map(
    (folder) => `${folder}/pyproject.toml`,
  );
  const labs = files.map((file) => labOf(file, read(file)));
  return disagreements(labs, read);
}

test('nothing is said where all agree', () => expect(say()).toEqual([]));

const lock = 'labs/a/one/requirements.lock';
const toml = 'labs/a/one/pyproject.toml';

test.each([
  [
    lock,
    'joblib==1.6.0',
    'joblib==1.5.0',
    `${lock}: joblib is 1.5.0; labs/constraints.txt has 1.6.0.`,
  ],
  [
    lock,
    /numpy==2.5.5[^#]+# .+\n/u,
    '',
    `${lock}: numpy is 2.4.6; labs/constraints.txt has 2.4.6 and 2.5.5.`,
  ],
  [lock, /^joblib/mu, 'jobless==1\njoblib', `${lock}: jobless==1 has no hash.`],
  [
    lock,
    /^/u,
    '--index-url https://mirror.example/simple\n',
    `${lock}: holds an address, https://mirror`,
  ],
  [
    toml,
    '"numpy"',
    '"numpy", "pandas"',
    `${lock}: lacks pandas, which is asked for. Write it anew: npm run lock -- a/one`,
  ],
  [toml, ', "numpy"', '', `${lock}: holds numpy, which ${toml} no longer names.`],
  [toml, '"numpy"', '"numpy>=2"', `${toml}: "numpy>=2" names a version.`],
  ['labs/flightdelay/pyproject.toml', '"joblib"', '"joblib", "scipy"', `${lock}: lacks scipy`],
  [
    'labs/constraints.txt',
    'ruff',
    'six==1\nruff',
    'labs/constraints.txt: no lab locks six==1. Remove the line.',
  ],
])('%s, %s → %s', (file, from, to, message) => {
  const found = say({ [file]: (text) => text.replace(from, to) });
  expect(found.join('\n')).toContain(message);
});
