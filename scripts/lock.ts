/**
 * `npm run lock`: writes the lock files of all labs, or of those that are named, and the licenses of what
 * they lock.
 */

import { listProjects } from '../src/book/labs/lab.ts';
import { lockOf } from './locks/agree.ts';
import { recordLicenses } from './locks/record-licenses.ts';
import { pruneConstraints, writeLock } from './locks/write.ts';

try {
  const projects = listProjects();
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !projects.some((it) => it.name === name));
  if (unknown !== undefined) {
    const known = projects.map(({ name }) => name).join(', ');
    throw new Error(`npm run lock: there is no lab "${unknown}". There are ${known}.`);
  }
  for (const lab of projects.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const pins = await writeLock(lab);
    console.log(`${lockOf(lab)}: ${pins.length} packages`);
  }
  pruneConstraints(projects.map(lockOf));
  await recordLicenses(projects.map(lockOf));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
