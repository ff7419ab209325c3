/** Runs Astro's build and turns what it says into progress and one-line errors. */
import { fileURLToPath } from 'node:url';
import { sourceFiles } from '../../src/book/files/source-files.ts';
import { runCommand } from '../tools/command.ts';
import { type AstroErrors, astroErrors } from './astro-errors.ts';

/** Astro's own program, wherever its package lies. */
const astro = fileURLToPath(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')));

/** Ends Astro when this process is gone. */
const withParent = fileURLToPath(new URL('with-parent.js', import.meta.url));

/** Seconds after which a build is taken for one that hangs: ten times what its pages take. */
const limit = () => 600 + 5 * sourceFiles(['docs']).length;

/**
 * Builds the site into a folder.
 *
 * @param out Folder to write, from the root. @param onPage Called with each page's path.
 * @returns The errors to show; none when the build is good.
 */
export async function astroBuild(
  out: string,
  onPage: (page: string) => void,
): Promise<AstroErrors> {
  const args = ['--import', withParent, astro, 'build'];
  const { code, output } = await runCommand(process.execPath, args, {
    env: { HANDBOOK_OUT: out, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
    channel: true,
    timeout: limit(),
    onLine: (line) => {
      const [, page] = /├─ (\S+\.html)/u.exec(line) ?? [];
      if (page !== undefined) onPage(page);
    },
  });
  return astroErrors(code, output);
}
