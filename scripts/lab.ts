/**
 * `npm run lab -- deployment/model-apis --force-regen`: pytest over one lab, in its own environment. What
 * follows the lab's name goes to pytest. Nothing is recorded: that does npm test.
 *
 * `npm run lab -- deployment/model-apis --measure-install`: what it costs a reader to install the lab.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { listLabs } from '../src/book/labs/lab.ts';
import { ensureEnvironment } from './run/labs/environment.ts';
import { measureInstall } from './run/labs/measure-install.ts';
import { ensureToolsOf } from './run/labs/tools.ts';

try {
  const [name = '', ...args] = process.argv.slice(2);
  const labs = listLabs();
  const lab = labs.find((it) => it.name === name);
  if (lab === undefined) {
    const names = labs.map((it) => it.name).join(', ');
    throw new Error(`npm run lab: there is no lab "${name}". There are ${names}.`);
  }
  if (args.includes('--measure-install')) {
    const { seconds, download, disk } = await measureInstall(lab);
    console.log(`${name}: ${download} MB to download, ${disk} MB on disk, ${seconds} s`);
  } else {
    await ensureToolsOf(lab);
    const bin = resolve(await ensureEnvironment(lab));
    const { status } = spawnSync(`${bin}/pytest`, args, { cwd: lab.folder, stdio: 'inherit' });
    process.exitCode = status ?? 1;
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
