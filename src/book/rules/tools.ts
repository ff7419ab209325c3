/** A version that a lab's lock holds is read from there, and written nowhere in the register. */
import type { Finding } from '../finding.ts';
import type { Tool } from '../tools/register.ts';
import { isLock, type Locked, lockedVersions } from '../tools/versions.ts';
import { nearest } from '../words/nearest.ts';
import type { Rule } from './rule.ts';

/** @param read Gives the register. */
export const toolsRule =
  (read: () => readonly Tool[]): Rule =>
  (_, labs) => {
    const locked = lockedVersions(labs.files.filter(isLock).map(labs.read));
    const tools = read();
    const names = tools.map(({ name }) => name);
    return tools.flatMap((tool) =>
      faultsOf(tool, locked, names).map(
        (message): Finding => ({
          file: tool.file,
          line: tool.line,
          message: `"${tool.id}", ${message}`,
        }),
      ),
    );
  };

function faultsOf(tool: Tool, locked: Locked, names: readonly string[]): string[] {
  const { id, package: name, version } = tool;
  if (typeof name !== 'string') {
    // Null says that the package of this name is something else.
    if (name === null || !locked.has(id)) return [];
    return [
      `package: labs lock a package of this name. Write "package: ${id}", so that its version is that of the lock.`,
    ];
  }
  const versions = locked.get(name)?.join(' or ');
  if (versions === undefined) {
    const near = nearest(name, [...locked.keys()]);
    const remedy = near === undefined ? 'Correct it, or write "version"' : `Did you mean "${near}"`;
    return [`package: no lab locks "${name}". ${remedy}${near === undefined ? '.' : '?'}`];
  }
  const told = `labs lock ${name} ${versions}`;
  return [
    ...(version === undefined
      ? []
      : [`version: "${version}" is written by hand, but ${told}. Take the line away.`]),
    ...(['finding', 'instead'] as const).flatMap((field) =>
      ownVersions(tool[field] ?? '', tool.name, names).map(
        (written) =>
          `${field}: "${written}" will trail behind the lock: ${told}. Take it out, or say since which version something holds: "Since version ${written} …".`,
      ),
    ),
  ];
}

/** What stands before a number that will stay true, whatever comes later. */
const bound = /\b(?:since|from|before|until|below|above|after|needs)(?: version)? $/iu;

/** Numbers of versions in a sentence about a tool that say where it stands, and not since when something holds. */
function ownVersions(sentence: string, own: string, names: readonly string[]): string[] {
  return [...sentence.matchAll(/(?<![\w.])\d+(?:\.\d+)+/gu)]
    .filter(({ index }) => {
      // "Python 3.7 and 3.8": what is said of one number is said of those that follow it.
      const before = sentence.slice(0, index).replace(/(?:\d+(?:\.\d+)*(?:,| and| or) )+$/u, '');
      if (bound.test(before)) return false;
      const others = ['Python', 'Java', 'CloudEvents', ...names].filter((name) => name !== own);
      return !others.some((name) => before.endsWith(`${name} `));
    })
    .map(([written]) => written);
}
