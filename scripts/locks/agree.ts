/** Whether the labs' lock files agree with one another, with the constraints and with their projects. */
import { type Lab, nameOf } from '../../src/book/labs/lab.ts';
import { lineOf, type Pin, pinsOf } from '../../src/book/labs/lock-file.ts';

export const constraintsFile = 'labs/constraints.txt';

/** A lab's lock file. */
export const lockOf = ({ folder }: Pick<Lab, 'folder'>): string => `${folder}/requirements.lock`;

/** What writes a lock anew. */
const anew = (lab: Lab) => `Write it anew: npm run lock -- ${lab.name}`;

/** @param read Text of a file, from the root. @returns What does not agree, a line each. */
export function disagreements(labs: readonly Lab[], read: (file: string) => string): string[] {
  const constraints = pinsOf(read(constraintsFile));
  const locks = labs.map((lab) => ({ lab, text: read(lockOf(lab)) }));
  const held = new Set(
    locks.flatMap(({ text }) => pinsOf(text)).map(({ name, version }) => `${name}==${version}`),
  );
  return [
    ...locks.flatMap(({ lab, text }) => [
      ...faultsOfLock(lab, text),
      ...versionsOf(lab, pinsOf(text), constraints),
      ...declared(lab, labs, pinsOf(text)),
    ]),
    ...constraints
      .filter(({ name, version }) => !held.has(`${name}==${version}`))
      .map((pin) => `${constraintsFile}: no lab locks ${lineOf(pin)}. Remove the line.`),
  ];
}

/** An address would tie the file to a mirror; a pin without a hash would take whatever is served. */
function faultsOfLock(lab: Lab, text: string): string[] {
  const address = /\b(?:https?|file|git\+\w+):\S+|^-e .*|^\S+ @ .*/mu.exec(text)?.[0];
  return [
    ...(address === undefined
      ? []
      : [`${lockOf(lab)}: holds an address, ${address}. ${anew(lab)}`]),
    ...pinsOf(text)
      .filter(({ hashes }) => hashes.length === 0)
      .map((pin) => `${lockOf(lab)}: ${lineOf(pin)} has no hash. ${anew(lab)}`),
  ];
}

/** A package has the constraints' version, or their versions where it depends on Python's. */
function versionsOf(lab: Lab, pins: readonly Pin[], constraints: readonly Pin[]): string[] {
  const versions = (of: readonly Pin[], wanted: string) =>
    [...new Set(of.filter(({ name }) => name === wanted).map(({ version }) => version))]
      .sort()
      .join(' and ');
  return [...new Set(pins.map(({ name }) => name))].flatMap((name) => {
    const [here, there] = [versions(pins, name), versions(constraints, name)];
    if (here === there) return [];
    return [
      `${lockOf(lab)}: ${name} is ${here}; ${constraintsFile} has ${there || 'none'}. ${anew(lab)}`,
    ];
  });
}

/** The lock holds what the project and the packages that it gets by path ask for, and nothing else. */
function declared(lab: Lab, labs: readonly Lab[], pins: readonly Pin[]): string[] {
  const file = `${lab.folder}/pyproject.toml`;
  const byPath = labs.filter(({ name }) => lab.packages.some((it) => it === name));
  const asked = [...lab.requirements, ...byPath.flatMap(({ dependencies }) => dependencies)];
  const names = lab.requirements.map(nameOf);
  return [
    ...lab.requirements
      .filter((requirement) => /[=<>~!@]/u.test(requirement.split(';')[0] ?? ''))
      .map((it) => `${file}: "${it}" names a version. Versions stand in ${constraintsFile}.`),
    ...[...new Set(asked.map(nameOf))]
      .filter((name) => !pins.some((pin) => pin.name === name))
      .map((name) => `${lockOf(lab)}: lacks ${name}, which is asked for. ${anew(lab)}`),
    ...pins
      .filter(({ via }) => via.some((asker) => asker.includes('(pyproject.toml')))
      .filter(({ name }) => !names.includes(name))
      .map(
        ({ name }) => `${lockOf(lab)}: holds ${name}, which ${file} no longer names. ${anew(lab)}`,
      ),
  ];
}
