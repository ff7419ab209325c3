/** The kinds of stages that a test run is made of. */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { failuresOfVitest, tallyOfVitest } from './reports.ts';
import { failed, passed, type Tally } from './tally.ts';

/** Lines of a failed command that are shown: its end, where tools put their verdict. */
const shownLines = 120;

export function show(output: string): void {
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
export async function withReport<T>(use: (path: string) => Promise<T>): Promise<T> {
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

/** A runner that fails without a failed test (no tests, a broken hook) still counts as failed. */
export function verdict(code: number, tally: Tally): Tally {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
