/** What labs need besides Python: Debian's packages, and tools that are fetched once into a cache. */

import type { Lab } from '../../../src/book/labs/lab.ts';
import { tryApt } from '../../tools/apt.ts';
import { findProgram } from '../../tools/programs.ts';
import { installJunit } from '../java.ts';

/** Tools by name. Each goes to a folder of `.cache/`, under a name that holds its version. */
const fetched: Readonly<Record<string, () => Promise<unknown>>> = { junit: installJunit };

let waiting: Promise<unknown> = Promise.resolve();

/**
 * Gets what is missing where that is allowed; tests that still miss it skip themselves and say so.
 *
 * @throws Error of one line when the lab asks for a tool that nobody fetches.
 */
export function ensureToolsOf(lab: Lab): Promise<void> {
  // One lab after the other: two would wait for apt's lock, or fetch one file twice.
  const turn = waiting.then(() => ensure(lab));
  waiting = turn.catch(() => undefined);
  return turn;
}

async function ensure({ folder, debian, tools }: Lab): Promise<void> {
  const missing = Object.entries(debian).filter(([, program]) => !findProgram(program));
  if (missing.length > 0) await tryApt(missing.map(([name]) => name));
  for (const tool of tools) {
    const get = fetched[tool];
    if (get === undefined) {
      const known = Object.keys(fetched).join(', ');
      throw new Error(
        `${folder}/pyproject.toml: nobody fetches the tool "${tool}". scripts/run/labs/tools.ts knows ${known}.`,
      );
    }
    await get();
  }
}
