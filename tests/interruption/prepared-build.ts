/**
 * The build with pages that were made before, `node tests/interruption/prepared-build.ts <folder>`: what remains
 * is what touches dist/, so that many moments of it can be tried.
 */
import { cpSync } from 'node:fs';
import { build } from '../../scripts/build.ts';

const [, , from = ''] = process.argv;

const good = await build({
  force: true,
  makePages: async (out) => {
    cpSync(from, out, { recursive: true });
    return { lines: [], details: [] };
  },
});
process.exitCode = good ? 0 : 1;
