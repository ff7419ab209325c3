import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesOf } from '../../src/book/files/git.ts';
import { missingPlatforms } from './lock-files.ts';

const locks = filesOf(['*package-lock.json']);

test('the lock files hold the packages of every platform', () => {
  expect(locks).toContain('package-lock.json');
  expect(locks.flatMap((file) => missingPlatforms(file, readFileSync(file, 'utf8')))).toEqual([]);
});

test('a platform that is left out is named with its line', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  delete lock.packages['node_modules/@pagefind/darwin-arm64'];
  const [line, ...others] = missingPlatforms('lock.json', JSON.stringify(lock, null, 2));
  expect(line).toMatch(/^lock\.json:\d+: node_modules\/pagefind can need @pagefind\/darwin-arm64/u);
  expect(others).toEqual([]);
});

test('no lock file names a server', () => {
  for (const file of locks) expect(readFileSync(file, 'utf8'), file).not.toContain('"resolved"');
});
