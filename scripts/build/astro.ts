/** Runs Astro's build and turns what it says into progress and one-line errors. */
import { fileURLToPath } from 'node:url';
import { runCommand } from '../run/command.ts';

/** Astro's own program, wherever its package lies. */
const astro = fileURLToPath(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')));

/** Colors and the clock that Astro puts before its lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colors start with ESC.
const decoration = /\u001B\[[\d;]*m/gu;
const clock = /^\d\d:\d\d:\d\d /u;

/**
 * Builds the site into a folder.
 *
 * @param out Folder to write, from the root. @param onPage Called with each page's path.
 * @returns The errors to show; none when the build is good.
 */
export async function astroBuild(out: string, onPage: (page: string) => void): Promise<string[]> {
  const { code, output } = await runCommand(process.execPath, [astro, 'build'], {
    env: { HANDBOOK_OUT: out, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
    onLine: (line) => {
      const [, page] = /├─ (\S+\.html)/u.exec(line) ?? [];
      if (page !== undefined) onPage(page);
    },
  });
  const lines = output
    .replace(decoration, '')
    .split('\n')
    .map((line) => line.replace(clock, ''));
  // Astro logs these as errors and still exits 0.
  const logged = lines.filter((line) => /^\[ERROR\]|Invalid content reference/u.test(line));
  if (code === 0) return logged;
  return [headline(lines), '', ...lines.slice(-40)];
}

/** The author's own line when the failure names one, else the first line that Astro calls an error. */
function headline(lines: readonly string[]): string {
  const own = lines.find((line) => /(?:docs|labs|src)\/[^:\s]+:\d+: /u.test(line));
  const named = own?.replace(/^.*?((?:docs|labs|src)\/)/u, '$1');
  return named ?? lines.find((line) => /error/iu.test(line)) ?? 'astro build failed';
}
