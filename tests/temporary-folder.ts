import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/**
 * A folder outside the project that is there while the tests of the calling file or suite run, and only if
 * they do.
 *
 * @param name Part of the folder's name. @returns Its path.
 */
export function temporaryFolder(name: string): string {
  const folder = join(tmpdir(), `handbook-${name}-${randomUUID()}`);
  beforeAll(() => void mkdirSync(folder));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}
