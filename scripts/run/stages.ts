/** The kinds of stages that a test run is made of. */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCommand } from './command.ts';
import { failuresOfVitest, tallyOfJunit, tallyOfVitest } from './reports.ts';
import { failed, passed, sum, type Tally } from './tally.ts';

/** Lines of a failed command that are shown: its end, where tools put their verdict. */
const shownLines = 120;

function show(output: string): void {
  console.log(output.trimEnd().split('\n').slice(-shownLines).join('\n'));
}

/** A command that is one check: it passes when it exits 0, and speaks only when it does not. */
export const command =
  (program: string, args: readonly string[], cwd = '.') =>
  async (): Promise<Tally> => {
    const { code, output } = await runCommand(program, args, { cwd, env: { NO_COLOR: '1' } });
    if (code === 0) return passed();
    show(output);
    return failed();
  };

/** Gives a runner a file for its report, and removes the file afterwards. */
async function withReport<T>(use: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-report-'));
  try {
    return await use(join(folder, 'report'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Seconds after which a stage that visits every page is taken for one that hangs. It follows the number of
 * pages, so that a book which grows is not stopped for it: ten times what they take on a quiet machine.
 */
const limitOfPages = () => 1200 + 100 * globSync('docs/**/*.mdx').length;

/** Vitest with one of the project's configurations. */
export const vitest =
  (config: string, env: Readonly<Record<string, string>> = {}) =>
  (): Promise<Tally> =>
    withReport(async (path) => {
      const args = ['run', '--config', config, '--reporter=default', '--reporter=json'];
      const { code, output } = await runCommand(
        'node_modules/.bin/vitest',
        [...args, `--outputFile.json=${path}`],
        { env: { NO_COLOR: '1', ...env }, timeout: limitOfPages() },
      );
      const report = readFileSync(path, 'utf8');
      if (code !== 0) {
        show(output);
        for (const name of failuresOfVitest(report)) console.log(`failed: ${name}`);
      }
      return verdict(code, tallyOfVitest(report, 'see the test'));
    });

/**
 * mypy over the package and over each lab by itself: labs import their programs by name, and two labs
 * may use a name twice.
 */
export async function labTypes(): Promise<Tally> {
  const labs = resolve('labs');
  const inLab = ['--config-file', join(labs, 'pyproject.toml'), '.'];
  const roots = [
    { cwd: labs, args: ['flightdelay', 'harness', 'conftest.py'] },
    ...globSync('labs/*/*/*.py')
      .map((file) => resolve(file, '..'))
      .filter((folder, at, all) => all.indexOf(folder) === at && !folder.includes('.venv'))
      .map((cwd) => ({ cwd, args: inLab })),
  ];
  const tallies: Tally[] = [];
  const waiting = roots.values();
  // Two at a time, each with a cache of its own: reading pandas takes longer than any lab, and labs may
  // use one name for two modules. The names are those by which conftest.py finds the same caches.
  const inTurn = async (name: string) => {
    const cache = join(labs, '.mypy_cache', name);
    for (const { cwd, args } of waiting) {
      const { code, output } = await runCommand(join(labs, '.venv/bin/mypy'), args, {
        cwd,
        env: { NO_COLOR: '1', MYPYPATH: labs, MYPY_CACHE_DIR: cache },
      });
      if (code !== 0) show(output);
      tallies.push(code === 0 ? passed() : failed());
    }
  };
  await Promise.all(['gw0', 'gw1'].map(inTurn));
  return sum(tallies);
}

/** pytest over all labs. */
export const labTests = (): Promise<Tally> =>
  withReport(async (path) => {
    // A file at a time on each of two processes, in the order of conftest.py, the longest labs first: a
    // build machine has no fewer cores.
    const args = [
      '-q',
      '-n',
      '2',
      '--dist',
      'loadfile',
      '--no-loadscope-reorder',
      '-p',
      'no:cacheprovider',
      `--junitxml=${path}`,
    ];
    const { code, output } = await runCommand('.venv/bin/pytest', args, { cwd: 'labs' });
    if (code !== 0) show(output);
    return verdict(code, tallyOfJunit(readFileSync(path, 'utf8')));
  });

/** A runner that fails without a failed test (no tests, a broken hook) still counts as failed. */
function verdict(code: number, tally: Tally): Tally {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
