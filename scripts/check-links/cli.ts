/** The command line: from arguments to options, from a report to output and an exit code. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkLinks } from './index.ts';
import { type LinkOptions, parseOptionsFile, UsageError } from './options.ts';
import { isFormat, REPORTERS } from './reporters/index.ts';

export const USAGE = `usage: check-links.ts [SITE_DIR] [--base /handbook/] [--site https://…]
       [--options FILE.json] [--format ${Object.keys(REPORTERS).join('|')}] [--external]`;

/** What the arguments say; `undefined` where they say nothing. */
export interface Command {
  readonly siteDir: string | undefined;
  readonly format: keyof typeof REPORTERS;
  readonly options: Partial<Omit<LinkOptions, 'siteDir'>>;
}

export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = readArguments(args);
  if (positionals.length > 1) throw new UsageError(`one folder, not ${positionals.length}`);
  const format = values.format ?? 'text';
  if (!isFormat(format)) throw new UsageError(`unknown format '${format}'`);
  const options: { -readonly [Key in keyof LinkOptions]?: LinkOptions[Key] } =
    values.options === undefined ? {} : readOptions(values.options);
  if (values.base !== undefined) options.base = values.base;
  if (values.site !== undefined) options.site = values.site;
  if (values.external === true) options.external = true;
  return { siteDir: positionals[0], format, options };
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        base: { type: 'string' },
        site: { type: 'string' },
        options: { type: 'string' },
        format: { type: 'string' },
        external: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function readOptions(path: string): Partial<LinkOptions> {
  let json: string;
  try {
    json = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read the options: ${(error as Error).message}`);
  }
  return parseOptionsFile(json);
}

/**
 * Runs the check and prints the report.
 * @param defaultsFor options that hold for a folder where the command says nothing
 * @returns the exit code: 0 sound, 1 something broken, 2 wrong use or an internal fault
 */
export async function run(
  args: readonly string[],
  defaultsFor: (siteDir: string | undefined) => Promise<LinkOptions>,
): Promise<number> {
  try {
    const { siteDir, format, options } = parseCommand(args);
    const defaults = await defaultsFor(siteDir);
    const report = await checkLinks({ ...defaults, ...options });
    const { output, notes } = REPORTERS[format](report);
    process.stdout.write(output);
    process.stderr.write(notes);
    return report.findings.length === 0 ? 0 : 1;
  } catch (error) {
    const message =
      error instanceof UsageError ? `${error.message}\n${USAGE}` : (error as Error).stack;
    process.stderr.write(`check-links: ${message}\n`);
    return 2;
  }
}
