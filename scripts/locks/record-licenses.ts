/** Keeps the license of every package that a lab locks, as the package's own metadata declares it. */
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lineOf, type Pin, pinsOf } from '../../src/book/labs/lock-file.ts';
import { ensureUv } from '../run/labs/environment.ts';
import { runCommand } from '../tools/command.ts';
import { writeWhole } from '../tools/write-whole.ts';
import { licensesFile, pythonPackage } from './licenses.ts';

/** Between them every marker of the locks is true somewhere. */
const machines = [
  ['x86_64-unknown-linux-gnu', '3.11'],
  ['x86_64-unknown-linux-gnu', '3.14'],
  ['x86_64-pc-windows-msvc', '3.11'],
  ['x86_64-pc-windows-msvc', '3.14'],
] as const;

/**
 * Writes the licenses of what the locks hold; packages that are new are fetched for their metadata.
 *
 * @throws Error of one line that names the packages whose metadata could not be had.
 */
export async function recordLicenses(locks: readonly string[]): Promise<void> {
  const pins = new Map(
    locks.flatMap((file) => pinsOf(readFileSync(file, 'utf8'))).map((pin) => [keyOf(pin), pin]),
  );
  const before = JSON.parse(readFileSync(licensesFile, 'utf8')) as Record<string, string>;
  const found = new Map(Object.entries(before).filter(([key]) => pins.has(key)));
  const missing = () => [...pins.values()].filter((pin) => !found.has(keyOf(pin)));
  for (const machine of machines) {
    if (missing().length === 0) break;
    for (const [key, license] of await declaredBy(missing(), machine)) found.set(key, license);
  }
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  writeWhole(licensesFile, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
  const left = missing().map(lineOf);
  if (left.length > 0) {
    throw new Error(
      `${licensesFile}: the metadata of ${left.join(', ')} could not be had. Run it again, or write the line by hand.`,
    );
  }
}

const keyOf = ({ name, version }: Pin) => `${name}==${version}`;

/** License of each of these packages that is for a machine, by `name==version`. */
async function declaredBy(
  pins: readonly Pin[],
  [platform, python]: (typeof machines)[number],
): Promise<[string, string][]> {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-licenses-'));
  try {
    const list = join(folder, 'requirements.txt');
    writeFileSync(list, pins.map(({ text }) => `${text}\n`).join(''));
    const target = join(folder, 'packages');
    const { code, output } = await runCommand(
      await ensureUv(),
      [
        ...['pip', 'install', '--quiet', '--no-deps', '--require-hashes', '--target', target],
        ...['--python-platform', platform, '--python-version', python, '--requirements', list],
      ],
      { timeout: 1800 },
    );
    if (code !== 0) throw new Error(`fetching metadata for ${platform} failed:\n${output.trim()}`);
    return globSync(join(target, '*.dist-info/METADATA')).map((file) => {
      const { name, version, license } = pythonPackage(readFileSync(file, 'utf8'));
      return [`${name}==${version}`, license];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
