/** Checks one lab: types, then tests. */
import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Lab } from '../../../src/book/labs/lab.ts';
import { runCommand } from '../../tools/command.ts';
import { absent } from '../missing.ts';
import { tallyOfJunit } from '../reports.ts';
import { show, verdict, withReport } from '../runner.ts';
import { failed, passed, sum, type Tally } from '../tally.ts';
import { ensureEnvironment, platform } from './environment.ts';
import { ensureToolsOf } from './tools.ts';

/** Seconds after which a lab's check is taken for one that hangs: fifteen times what one may take. */
const limit = 900;

export interface Checked {
  readonly tally: Tally;
  /** Wall time of types and tests, without what was installed for them. */
  readonly seconds: number;
  /** Tests that ran. */
  readonly tests: number;
  /** Whether all that the lab has was run, and was green. */
  readonly whole: boolean;
}

/** @param place Names a cache that no other check uses at the same time. */
export async function checkLab(lab: Lab, place: string): Promise<Checked> {
  const why = lab.without[platform];
  if (why !== undefined) {
    const tally = absent(`lab, ${lab.folder}`, why);
    return { tally, seconds: 0, tests: 0, whole: false };
  }
  await ensureToolsOf(lab);
  const bin = resolve(await ensureEnvironment(lab));
  // Reading pandas takes mypy longer than any lab: its cache serves one lab after the other.
  const env = {
    NO_COLOR: '1',
    MYPY_CACHE_DIR: resolve('labs/.mypy_cache', place),
    PYTEST_ADDOPTS: '', // nobody's selection of tests becomes a record
  };
  const settings = relative(lab.folder, 'labs/pyproject.toml');
  const code = lab.name.includes('/') ? '.' : lab.name;
  const start = performance.now();
  const types = await run(`${bin}/mypy`, ['--config-file', settings, code], lab, env);
  const tests = await withReport(async (report) => {
    const args = ['-q', '-p', 'no:cacheprovider', `--junitxml=${report}`];
    const ended = await run(`${bin}/pytest`, args, lab, env);
    return existsSync(report)
      ? verdict(ended ? 0 : 1, tallyOfJunit(readFileSync(report, 'utf8')))
      : failed(1, [`${lab.folder}: pytest left no report`]);
  });
  const skips = tests.skips.map(({ count, reason }) => {
    return absent(count === 1 ? `test of ${lab.folder}` : `tests of ${lab.folder}`, reason, count);
  });
  const tally = sum([
    types ? passed() : failed(1, [`${lab.folder}: mypy`]),
    { ...tests, faults: tests.faults.map((fault) => `${lab.folder}: ${fault}`), skips: [] },
    ...skips,
  ]);
  return {
    tally,
    seconds: Math.round((performance.now() - start) / 1000),
    tests: tests.passed,
    whole: tally.failed === 0 && tally.skips.length === 0,
  };
}

/** @returns Whether it ended well; where it did not, it was shown what it said. */
async function run(
  program: string,
  args: readonly string[],
  { folder }: Lab,
  env: Readonly<Record<string, string>>,
): Promise<boolean> {
  const { code, output } = await runCommand(program, args, { cwd: folder, env, timeout: limit });
  if (code === 0) return true;
  const name = program.split('/').at(-1);
  if (output.trimEnd().endsWith(`stopped after ${limit} s`)) {
    console.log(
      `${folder}: ${name} was stopped after ${limit} s. Find what hangs: npm run lab -- ${folder.replace('labs/', '')}`,
    );
  } else {
    console.log(`${folder}: ${name}:`);
    show(output);
  }
  return false;
}
