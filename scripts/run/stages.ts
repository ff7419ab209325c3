/** The kinds of stages that a test run is made of. */
import { globSync, readFileSync } from 'node:fs';
import { runCommand } from '../tools/command.ts';
import { tallyOfVitest } from './reports.ts';
import { show, verdict, withReport } from './runner.ts';
import { failed, passed, type Tally } from './tally.ts';

/** A command that is one check: it passes when it exits 0, and speaks only when it does not. */
export const command =
  (program: string, args: readonly string[], cwd = '.') =>
  async (): Promise<Tally> => {
    const { code, output } = await runCommand(program, args, { cwd, env: { NO_COLOR: '1' } });
    if (code === 0) return passed();
    show(output);
    return failed();
  };

/**
 * Seconds after which a stage that visits every page is taken for one that hangs. It follows the number of
 * pages, so that a book which grows is not stopped for it: ten times what they take on a quiet machine.
 *
 * @param folder Of the project.
 */
export const limitOfPages = (folder = '.'): number =>
  1200 + 100 * globSync('docs/**/*.mdx', { cwd: folder }).length;

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
      // What a run left to its records is said of a green run too.
      for (const line of output.match(/^sheets: .+$/gmu) ?? []) console.log(`  ${line}`);
      if (code !== 0) show(output);
      return verdict(code, tallyOfVitest(readFileSync(path, 'utf8'), 'see the test'));
    });
