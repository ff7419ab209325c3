/** What decides how the check of a lab ends: the files, and the facts, that its record stands for. */
import { readFileSync } from 'node:fs';
import type { Lab } from '../../../src/book/labs/lab.ts';
import { digestOf } from '../record.ts';
import { usedOf } from './flightdelay.ts';

/** Folders whose files may decide a lab's check. */
export const inputFolders = ['labs', 'scripts/run', 'scripts/tools', 'src/book/labs'] as const;

/** What runs the checks, and how labs are linted, typed and tested. */
export const runner: readonly RegExp[] = [
  /^scripts\/run\/labs\/[^/]+(?<!\.test)\.ts$/u,
  /^src\/book\/labs\/lab\.ts$/u,
  /^scripts\/run\/(?:java|record|reports|runner)\.ts$/u,
  /^scripts\/tools\/command\.ts$/u,
  /^labs\/(?:pyproject\.toml|requirements\.lock)$/u,
];

/** Where the record of a lab stands. */
export const recordOf = ({ folder }: Lab): string => `${folder}/verified.json`;

export interface Sources {
  /** Files that git tracks or would track in {@link inputFolders}, from the root. */
  readonly files: readonly string[];
  readonly read: (file: string) => string;
}

/**
 * Files that a lab's check depends on, besides its tools.
 *
 * @param labs All of them: a lab may read another.
 * @throws Error of one line when it reads a lab that is not there.
 */
export function inputsOf(lab: Lab, labs: readonly Lab[], { files, read }: Sources): string[] {
  const below = (folder: string) =>
    files.filter((file) => file.startsWith(`${folder}/`) && !file.endsWith('verified.json'));
  const own = readBy(lab, labs).flatMap(({ folder }) => below(folder));
  const shared = (['harness', 'workbench'] as const)
    .filter((it) => lab.packages.includes(it))
    .flatMap((it) => below(`labs/${it}`));
  // The harness can train the model only where the package is; a lab may read its sources anywhere.
  const naming = lab.packages.includes('flightdelay') ? [...own, ...shared] : own;
  const used = usedOf(naming.filter(mayName).map(read), below('labs/flightdelay'), read);
  const run = files.filter((file) => runner.some((pattern) => pattern.test(file)));
  return [...new Set([...own, ...shared, ...used, ...run])].sort();
}

/** A lock and a project name flightdelay and do nothing with it; captured texts do nothing at all. */
const mayName = (file: string) =>
  !/\/(?:pyproject\.toml|requirements\.lock)$|\/(?:outputs|figures|measured)\//u.test(file);

/** The lab and those it reads, with those that they read in turn. */
function readBy(lab: Lab, labs: readonly Lab[]): Lab[] {
  const found = new Set([lab]);
  for (const { folder, reads } of found) {
    for (const name of reads) {
      const other = labs.find((it) => it.name === name);
      if (other === undefined) {
        throw new Error(
          `${folder}/pyproject.toml: tool.handbook.reads names ${name}, which is no lab. Correct it.`,
        );
      }
      found.add(other);
    }
  }
  return [...found];
}

/**
 * SHA-256 over all that decides a lab's check.
 *
 * @param python Version of Python, as `3.11`.
 */
export function digestOfLab(lab: Lab, labs: readonly Lab[], files: string[], python: string) {
  const read = (file: string) => readFileSync(file, 'utf8');
  return digestOf(inputsOf(lab, labs, { files, read }), [`Python ${python}`]);
}
