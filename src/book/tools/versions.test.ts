import { expect, test } from 'vitest';
import { isLock, labVersions, lockedVersions, versionOf } from './versions.ts';

const locked = lockedVersions([
  "numpy==2.4.6 ; python_full_version < '3.12'\nnumpy==2.5.5 ; python_full_version >= '3.12'\n",
  'flask==3.1.3 \\\n    --hash=sha256:0a\nnumpy==2.5.5\n',
]);

test.each([
  [{ package: 'flask' }, { text: '3.1.3', locked: true }],
  [{ package: 'numpy' }, { text: '2.4.6 or 2.5.5', locked: true }],
  [{ version: '4.3' }, { text: '4.3', locked: false }],
  [
    { package: null, version: '1.0' },
    { text: '1.0', locked: false },
  ],
  [{}, undefined],
])('the version of %o is %o', (tool, version) => {
  expect(versionOf(tool, locked)).toEqual(version);
});

test.each([
  ['requirements.lock', true],
  ['flightdelay/requirements.lock', true],
  ['deployment/model-apis/requirements.lock', true],
  ['deployment/model-apis/.venv/a/requirements.lock', false],
  ['constraints.txt', false],
])('%s is a lock: %s', (path, is) => {
  expect(isLock(path)).toBe(is);
});

test('the labs of this book lock what their chapters name', () => {
  expect(labVersions().get('fastapi')).toEqual([expect.stringMatching(/^\d+\.\d+/u)]);
});
