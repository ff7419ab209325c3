/** `npm test` without labs, stage by stage, on a built book. */
import { execFileSync } from 'node:child_process';
import { limitOfPages } from '../../scripts/run/stages.ts';
import { measure } from '../measure.ts';
import type { Figure } from './figures.ts';

const bin = (name: string) => `node_modules/.bin/${name}`;
/**
 * What is asked of the search of today's book may find a chapter or any of those made from it, so the
 * verdict on relevance says nothing here; only its time is taken.
 */
const withoutVerdict = new Set(['relevance']);

const stages: readonly (readonly [name: string, command: readonly string[]])[] = [
  ['lint', [bin('biome'), 'ci', '--colors=off', '--error-on-warnings', '.']],
  ['types', [bin('astro'), 'check', '--minimumFailingSeverity', 'hint']],
  ['spelling', [bin('cspell'), '--no-progress', '--no-summary']],
  ['unit tests', [bin('vitest'), 'run', '--config', 'vitest.config.ts']],
  ['relevance', [process.execPath, 'scripts/bench-search.ts', '--check']],
  ['browser tests', [bin('vitest'), 'run', '--config', 'vitest.browser.config.ts']],
];

/**
 * What a run costs after a change to one chapter.
 *
 * @param folders Of the built books, in the order of their sizes, each with its node_modules.
 */
export function testFigures(folders: readonly string[], told: (line: string) => void): Figure[] {
  for (const folder of folders) execFileSync(process.execPath, ['bench/growth/verify.ts'], { cwd: folder });
  return stages.flatMap(([name, command]) => {
    const costs = folders.map((folder) => {
      const cost = measure(command, { cwd: folder });
      told(`${name}: ${cost.wallSeconds.toFixed(0)} s in ${folder}, exit code ${cost.exitCode}`);
      if (cost.exitCode !== 0) told(`${cost.output}\n${cost.errors}`.trim().split('\n').slice(-200).join('\n'));
      return cost;
    });
    const bad = !withoutVerdict.has(name) && costs.some(({ exitCode }) => exitCode !== 0);
    const failed = bad ? { failed: 'does not pass' } : {};
    return [
      { name: `${name}, CPU s`, values: costs.map(({ cpuSeconds }) => cpuSeconds), ...failed },
      {
        name: `${name}, s`,
        values: costs.map(({ wallSeconds }) => wallSeconds),
        judged: false,
        limit: limitOfPages(folders.at(-1)),
      },
    ];
  });
}
