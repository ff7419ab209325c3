import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { installJunit } from './java.ts';
import { nothing, passed } from './tally.ts';

let cache = '';
const jar = () => join(cache, 'junit-platform-console-standalone-6.1.2.jar');
const ofNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'handbook-junit-'));
});

afterEach(() => {
  rmSync(cache, { recursive: true });
  vi.unstubAllEnvs();
});

test('a kept launcher is checked and used', async () => {
  writeFileSync(jar(), '');
  expect(await installJunit(cache, ofNothing)).toEqual(passed());
});

test('another file is refused and removed', async () => {
  writeFileSync(jar(), 'something else');
  await expect(installJunit(cache)).rejects.toThrow('SHA-256');
  expect(existsSync(jar())).toBe(false);
});

test('without Java nothing is fetched, and nothing fails', async () => {
  vi.stubEnv('HANDBOOK_JAVA', '/nowhere/java');
  expect(await installJunit(cache)).toEqual(nothing);
});
