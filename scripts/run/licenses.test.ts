import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exceptions, npmPackages, pythonPackage, unfitLicenses } from './licenses.ts';

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
