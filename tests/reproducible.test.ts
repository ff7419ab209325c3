/** One commit gives one book: whoever builds it, wherever and whenever. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCommand } from '../scripts/run/command.ts';
import { type Copy, copyProject, withoutVitest } from './copy.ts';

const copies: Copy[] = [];
afterAll(() => {
  for (const copy of copies) copy.remove();
});

/** Builds a copy of its own and returns a hash for each file. */
async function build(env: Readonly<Record<string, string>>): Promise<Map<string, string>> {
  const copy = copyProject();
  copies.push(copy);
  const { code, output } = await runCommand(process.execPath, ['scripts/build.ts'], {
    cwd: copy.folder,
    env: { ...withoutVitest, ...env },
  });
  if (code !== 0) throw new Error(output);
  const dist = join(copy.folder, 'dist');
  return new Map(
    globSync('**/*', { cwd: dist, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [
        file.slice(dist.length),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}

test('two builds in two folders, time zones and languages give the same bytes', async () => {
  const first = await build({ TZ: 'America/New_York', LANG: 'en_US.UTF-8' });
  const second = await build({ TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' });
  expect(first.size).toBeGreaterThan(100);
  expect([...second]).toEqual([...first]);
});
