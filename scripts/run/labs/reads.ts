/** Labs that read another lab say so: their check depends on it. */

import type { Lab } from '../../../src/book/labs/lab.ts';
import type { Sources } from './inputs.ts';

/** Where a lab's code names the folder of another that its pyproject.toml does not, a line each. */
export function undeclaredReads(labs: readonly Lab[], { files, read }: Sources): string[] {
  return labs.flatMap(({ name, folder, reads }) => {
    const own = files.filter((file) => file.startsWith(`${folder}/`) && file.endsWith('.py'));
    const others = labs.filter((it) => it.name !== name && it.name.includes('/'));
    return others
      .filter((other) => !reads.includes(other.name))
      .flatMap((other) => {
        // As one text, a/one, or as parts of a path, "a" / "one".
        const named = new RegExp(
          `\\b${other.name.replace('/', '["\']?\\s*/\\s*["\']?')}(?![\\w-])`,
          'u',
        );
        return own
          .filter((file) => named.test(read(file)))
          .map((file) => {
            return `${file}: names ${other.name}. Add it to tool.handbook.reads in ${folder}/pyproject.toml.`;
          });
      });
  });
}
