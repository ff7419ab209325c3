/** What stages that start another test runner have in common. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tally } from './tally.ts';

/** Lines of a failed command that are shown: its end, where tools put their verdict. */
const shownLines = 120;

/** Shows what a failed command said last. */
export function show(output: string): void {
  console.log(output.trimEnd().split('\n').slice(-shownLines).join('\n'));
}

/** Gives a runner a file for its report, and removes the file afterwards. */
export async function withReport<T>(use: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-report-'));
  try {
    return await use(join(folder, 'report'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A runner that fails without a failed test (no tests, a broken hook) still counts as failed. */
export function verdict(code: number, tally: Tally): Tally {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
