/** What a command was asked for. */
import { parseArgs } from 'node:util';

/**
 * Whether `npm test` was given --all.
 *
 * @throws Error of one line for anything else: a flag that nobody reads would seem to have worked.
 */
export function wantsAll(args: readonly string[]): boolean {
  try {
    const options = { all: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], options, strict: true }).values.all ?? false;
  } catch (error) {
    const [why] = (error as Error).message.split(/\. |\n/u);
    throw new Error(`npm test: ${why}. It knows --all.`);
  }
}
