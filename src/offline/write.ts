/** Writes the service worker of a built site, and what it will keep. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { savedFiles } from './files.ts';
import type { CopySize } from './messages.ts';

/** @throws Error when the worker's source cannot be bundled. */
export async function writeWorker(dist: string): Promise<CopySize> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: 'src/offline/worker.ts', output: { format: 'iife' } },
    },
  });
  if (!('output' in built)) throw new Error('the bundler returned no single bundle');
  return put(dist, built.output[0].code);
}

/** Names the files of a site anew whose pages have changed since its worker was written. */
export function renewWorker(dist: string): CopySize {
  const file = readFileSync(join(dist, 'sw.js'), 'utf8');
  return put(dist, file.slice(file.indexOf('\n') + 1));
}

function put(dist: string, code: string): CopySize {
  const files = savedFiles(dist);
  const size = { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  const said = JSON.stringify(size);
  const list = [...files, { url: 'offline.json', revision: said }];
  const line = JSON.stringify(list.map(({ url, revision }) => [url, revision]));
  writeFileSync(join(dist, 'offline.json'), said);
  writeFileSync(join(dist, 'sw.js'), `self.bookFiles=${line};\n${code}`);
  return size;
}
