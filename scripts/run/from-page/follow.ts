/** Does with a lab what its page says, in an empty folder. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { folderName } from '../../../src/book/labs/commands.ts';
import type { Lab } from '../../../src/book/labs/lab.ts';
import { pinsOf } from '../../../src/book/labs/lock-file.ts';
import { runCommand } from '../../tools/command.ts';
import { ensureUv } from '../labs/environment.ts';
import { isShown, outputOf, type ShownPage } from './shown.ts';
import { terminal } from './terminal.ts';

/** Seconds after which a way is taken for one that hangs. */
const limit = 900;

/** Registries are slow at times: that is no fault of the page. */
const patient = { UV_HTTP_TIMEOUT: '180', UV_HTTP_RETRIES: '6', PIP_DEFAULT_TIMEOUT: '180' };

/** Between what the steps print and what the last one does. */
const mark = '--- the last command ---';

/**
 * Unpacks the zip and follows one of the page's ways to its end.
 *
 * @param way A key of the page's ways.
 * @param then What else is to be seen in the unpacked folder; returns what is wrong, a line each.
 * @returns What is wrong, a line each.
 */
export async function follow(
  lab: Lab,
  page: ShownPage,
  way: 'uv' | 'pip',
  then: (folder: string) => Promise<readonly string[]>,
): Promise<string[]> {
  const steps = page.ways[way] ?? [];
  const last = steps.at(-1) ?? '';
  const command = last.replace(/^uv run /u, '');
  const uv = await ensureUv();
  const env = {
    ...terminal,
    ...patient,
    UV_PYTHON_PREFERENCE: 'only-system',
    PATH: [dirname(uv), process.env.PATH].join(delimiter),
  };
  const place = mkdtempSync(join(tmpdir(), 'handbook-from-page-'));
  try {
    copyFileSync(page.zip, join(place, basename(page.zip)));
    // The last command may end with another code than 0: what it prints is the point.
    const script = ['set -e', ...steps.slice(0, -1), `echo '${mark}'`, 'set +e', 'exec 2>&1', last];
    const { stdout, output } = await runCommand('sh', ['-c', script.join('\n')], {
      cwd: place,
      env,
      timeout: limit,
    });
    const [, printed] = stdout.split(`${mark}\n`);
    if (printed === undefined) {
      const said = output.trim().split('\n').slice(-15).join('\n');
      return [`${lab.folder}: a step before "${last}" failed, as the page has them:\n${said}`];
    }
    const shown = outputOf(page, command);
    if (!isShown(shown, printed)) {
      return [
        `${lab.folder}: "${last}" prints something else than the page shows:\n${printed.trimEnd()}`,
      ];
    }
    const folder = join(place, folderName(lab));
    return [...(await otherVersions(lab, folder, uv, env)), ...(await then(folder))];
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** What `python -m venv` puts into an environment of older Pythons by itself. */
const brought = /^(?:pip|setuptools)==/u;

/** Packages that were installed in another version than the lock has. */
async function otherVersions(
  { folder }: Lab,
  unpacked: string,
  uv: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string[]> {
  const { stdout } = await runCommand(uv, ['pip', 'freeze', '--python', '.venv'], {
    cwd: unpacked,
    env,
  });
  const lock = pinsOf(readFileSync(join(unpacked, 'requirements.lock'), 'utf8'));
  const locked = new Set(lock.map(({ name, version }) => `${name}==${version}`));
  const installed = stdout.toLowerCase().match(/^[\w.-]+==\S+$/gmu) ?? [];
  if (installed.length === 0) return [`${folder}: nothing was installed from its zip.`];
  return installed
    .filter((pin) => !locked.has(pin) && !brought.test(pin))
    .map((pin) => `${folder}: its zip installs ${pin}, and requirements.lock has another version.`);
}
