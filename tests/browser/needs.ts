/** Tests that are not always run: each is counted as skipped, with the reason. */
import { beforeEach, describe, type SuiteFactory, type TestFunction, test } from 'vitest';
import { isServer } from '../../scripts/run/missing.ts';
import { findTool, howToInstall, type ToolName } from '../../scripts/tools/programs.ts';

/** In square brackets, where the run's last lines look for it. */
const because = (reason: string | undefined) => (reason === undefined ? '' : ` [${reason}]`);

/** What is missing of these programs and how to get it; undefined where nothing is. */
export const missingTool = (...names: readonly ToolName[]): string | undefined =>
  names
    .filter((name) => findTool(name) === undefined)
    .map((name) => howToInstall(name))
    .at(0);

/**
 * A suite that is skipped, test by test, where its tool is missing; on a build server each test fails.
 *
 * @param reason What is missing and how to get it; undefined where nothing is.
 */
export function describeWith(reason: string | undefined, name: string, tests: SuiteFactory): void {
  describe.skipIf(reason !== undefined && !isServer())(
    `${name}${because(reason)}`,
    (...context) => {
      beforeEach(() => {
        if (reason !== undefined) throw new Error(reason);
      });
      return tests(...context);
    },
  );
}

/** One such test. */
export function testWith(
  reason: string | undefined,
  name: string,
  run: TestFunction,
  timeout?: number,
): void {
  test.skipIf(reason !== undefined && !isServer())(
    `${name}${because(reason)}`,
    (context) => {
      if (reason !== undefined) throw new Error(reason);
      return run(context);
    },
    timeout,
  );
}

/** A suite that is left out, test by test, on a build server too. @param reason Why; undefined to run it. */
export function describeUnless(
  reason: string | undefined,
  name: string,
  tests: SuiteFactory,
): void {
  describe.skipIf(reason !== undefined)(`${name}${because(reason)}`, tests);
}
