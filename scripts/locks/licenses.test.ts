import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  exceptions,
  npmPackages,
  pythonPackage,
  unfitLicenses,
  wrongLicenses,
} from './licenses.ts';

test('every npm package of the lock file is allowed or excepted', () => {
  const packages = npmPackages(readFileSync('package-lock.json', 'utf8'));
  expect(packages.length).toBeGreaterThan(100);
  expect(unfitLicenses(packages)).toEqual([]);
});

test.each([
  ['GPL-3.0-only', 1],
  ['none', 1],
  ['MIT AND GPL-3.0-only', 1],
  ['MIT OR GPL-3.0-only', 0],
  ['(MIT AND Zlib)', 0],
  ['GPL-3.0-only AND (Apache-2.0 OR MIT)', 1],
  ['MIT AND (GPL-3.0-only OR Zlib)', 0],
  ['(MIT', 1],
  ['Apache-2.0', 0],
])('%s: %i unfit', (license, count) => {
  expect(unfitLicenses([{ name: 'x', license }])).toHaveLength(count);
});

test('an exception is for one license of one package', () => {
  expect(unfitLicenses([{ name: 'axe-core', license: 'MPL-2.0' }])).toEqual([]);
  expect(unfitLicenses([{ name: 'axe-core', license: 'GPL-3.0-only' }])).toHaveLength(1);
  expect(unfitLicenses([{ name: 'other', license: 'MPL-2.0' }])).toEqual([
    expect.stringMatching(/^other: the license "MPL-2.0" is not among/u),
  ]);
  for (const [, reason] of Object.values(exceptions)) expect(reason.length).toBeGreaterThan(20);
});

test('Python packages declare theirs in three ways', () => {
  const licenseOf = (metadata: string) => pythonPackage(`Name: p\n${metadata}\n`).license;
  expect(licenseOf('License-Expression: MIT\nLicense: other')).toBe('MIT');
  expect(
    licenseOf(
      'License: MIT\nClassifier: License :: DFSG approved\nClassifier: License :: OSI Approved :: BSD License',
    ),
  ).toBe('BSD-3-Clause');
  expect(licenseOf('License: Apache 2.0')).toBe('Apache-2.0');
  expect(licenseOf('Summary: s')).toBe('none');
});

test('a Python package is named as locks name it', () => {
  expect(pythonPackage('Name: Typing_Extensions\nVersion: 4.16.0\nLicense: MIT\n')).toEqual({
    name: 'typing-extensions',
    version: '4.16.0',
    license: 'MIT',
  });
});

const locks = [{ file: 'labs/a/one/requirements.lock', keys: ['six==1', 'numpy==2'] }];
const metadata = (license: string) => `Name: six\nVersion: 1\nLicense: ${license}\n`;

test('the file of licenses covers what the locks hold, and says what the packages say', () => {
  const known = new Map([
    ['six==1', 'MIT'],
    ['numpy==2', 'BSD-3-Clause'],
  ]);
  expect(wrongLicenses(known, locks, [metadata('MIT'), 'Name: other\nVersion: 3\n'])).toEqual([]);
  expect(wrongLicenses(known, locks, [metadata('GPL'), metadata('GPL')])).toEqual([
    'labs/licenses.json: six==1 declares "GPL", not "MIT". Correct it.',
  ]);
  expect(wrongLicenses(new Map([['six==2', 'MIT'], ...[...known].slice(1)]), locks, [])).toEqual([
    'labs/a/one/requirements.lock: the license of six==1 is not in labs/licenses.json. Run: npm run lock',
    'labs/licenses.json: no lock holds six==2. Run: npm run lock',
  ]);
});
