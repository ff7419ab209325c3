/**
 * The first thing that `npm start` and `npm test` run, on whatever Node the machine has and before
 * anything is installed: plain JavaScript, no dependencies. It installs the packages when the lock
 * file has changed since last time and hands over to the project's own Node.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.installed-lock');

function fail(message) {
  console.error(message);
  process.exit(1);
}

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  fail(`package.json: Node ${process.versions.node} is too old. Install Node 20 or newer.`);
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lockHash()) {
  console.log('Installing Node packages from package-lock.json …');
  const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (install.status !== 0) {
    fail('package-lock.json: npm ci failed, see above. Check the network, then run it again.');
  }
  writeFileSync(stamp, lockHash());
}

const node = join(root, 'node_modules', '.bin', 'node');
const [script, ...rest] = process.argv.slice(2);
const windows = process.platform === 'win32';
// The channel closes when this process ends, however it ends, and what it started ends with it: a
// killed `npm start` leaves no server. On Windows it would lead to the shell.
const withParent = windows ? [] : ['--import', join(root, 'scripts', 'build', 'with-parent.js')];
const run = spawn(node, [...withParent, join(root, 'scripts', script), ...rest], {
  cwd: root,
  stdio: ['inherit', 'inherit', 'inherit', ...(windows ? [] : ['ipc'])],
  shell: windows,
});
run.on('error', (error) => fail(`scripts/${script}: ${error.message}`));
run.on('exit', (code) => process.exit(code ?? 1));
// The terminal sends Ctrl+C to both; what was started stops in its own way, and this one after it.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => run.kill(signal));
