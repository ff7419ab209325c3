import { expect, test } from 'vitest';
import { importsIn, usedOf } from './flightdelay.ts';

test.each([
  ['from flightdelay.split import by_time', ['split']],
  ['    from flightdelay.split import by_time, Split', ['split']],
  ['from flightdelay import Config, departures as d  # why', ['Config', 'departures']],
  ['from flightdelay import (\n    source,  # raw\n    store,\n)', ['source', 'store']],
  ['from flightdelay import source, \\\n    store', ['source', 'store']],
  ['import flightdelay.model', ['model']],
  ['import numpy', []],
])('%s imports %j and no more', (text, modules) => {
  expect(importsIn(text)).toEqual({ modules, whole: false });
});

test.each([
  'import flightdelay\nflightdelay.cli.main()',
  'import flightdelay.model as m',
  'import os, flightdelay',
  'run("flightdelay train")',
  'run("python -m flightdelay.cli")',
  'find_spec("flightdelay")',
  'LABS / "flightdelay" / "flightdelay"',
  'patch: a/labs/flightdelay/split.py',
])('%s may lead anywhere in the package', (text) => {
  expect(importsIn(text).whole).toBe(true);
});

const sources: Readonly<Record<string, string>> = {
  'flightdelay/__init__.py': 'from flightdelay.config import Config\n',
  'flightdelay/cli.py': 'from flightdelay import split\n',
  'flightdelay/config.py': '',
  'flightdelay/schema.py': '',
  'flightdelay/split.py': 'from flightdelay.schema import Flight\n',
  'flightdelay/test_split.py': 'from flightdelay import split\n',
  'pyproject.toml': '[project]\n',
};
const files = Object.keys(sources).map((file) => `labs/flightdelay/${file}`);
const used = (...texts: string[]) =>
  usedOf(texts, files, (file) => sources[file.replace('labs/flightdelay/', '')] ?? '').map((file) =>
    file.replace('labs/flightdelay/', ''),
  );

test('an import leads to its module, to __init__.py and to what both import', () => {
  const always = ['flightdelay/__init__.py', 'flightdelay/config.py'];
  expect(used('from flightdelay import Config')).toEqual([...always, 'pyproject.toml']);
  expect(used('import os', 'from flightdelay.split import by_time')).toEqual([
    ...always,
    'flightdelay/schema.py',
    'flightdelay/split.py',
    'pyproject.toml',
  ]);
});

test('who names it otherwise depends on all of it, who does not name it on nothing', () => {
  expect(used('import os', 'run("flightdelay train")')).toEqual(Object.keys(sources));
  expect(used('import os')).toEqual([]);
});
