/** An nginx for the test of its recipe. */
import { cpSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aptGet, mayInstall } from '../tools/apt.ts';
import { runCommand } from '../tools/command.ts';

/** Unpacked, not installed: installing the package would start a server for the whole machine. */
const unpacked = '.tools/nginx/usr/sbin/nginx';

export const howToGetNginx =
  'no nginx found: install the package "nginx" (apt-get install nginx), or set NGINX to its path';

/** Path of an nginx, or undefined when there is none. */
export function findNginx(): string | undefined {
  return [process.env.NGINX, '/usr/sbin/nginx', unpacked].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
}

/** Unpacks Debian's nginx below .tools/ where apt can fetch it; elsewhere does nothing. */
export async function tryNginx(): Promise<void> {
  if (findNginx() !== undefined || !existsSync('/usr/bin/apt-get')) return;
  const folder = mkdtempSync(join(tmpdir(), 'handbook-nginx-'));
  try {
    const download = () =>
      runCommand('apt-get', ['download', '-qq', 'nginx'], { cwd: folder, timeout: 300 });
    // A new machine has no lists of packages yet.
    if ((await download()).code !== 0 && mayInstall()) {
      await aptGet(['update', '-qq']);
      await download();
    }
    const [file] = globSync('nginx_*.deb', { cwd: folder });
    if (file === undefined) return;
    const { code } = await runCommand('dpkg', ['-x', file, 'root'], { cwd: folder });
    if (code !== 0) return;
    cpSync(join(folder, 'root'), '.tools/nginx', { recursive: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
