/** Writes a file whole or not at all: it is written beside its place and then renamed into it. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from './problem.ts';

/**
 * @param write Puts the bytes into a file; tests give one that fails in the middle.
 * @throws Problem when the disk takes no more; what stood there before still stands.
 */
export function writeWhole(
  file: string,
  bytes: Uint8Array | string,
  write: (file: string, bytes: Uint8Array | string) => void = writeFileSync,
): void {
  const beside = `${file}.${process.pid}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    write(beside, bytes);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw diskProblem(file, error as NodeJS.ErrnoException);
  }
}

export function diskProblem(file: string, error: NodeJS.ErrnoException): Problem {
  const reasons: Record<string, string> = {
    ENOSPC: 'the disk is full: free some space and run the command again',
    EACCES: 'the folder may not be written to: correct its rights',
    EROFS: 'the disk is read-only: print to another folder',
  };
  const reason =
    reasons[error.code ?? ''] ?? `${error.message}: correct it and run the command again`;
  return new Problem(`${file} was not written; ${reason}. The last good file is kept.`, [
    error.message,
  ]);
}
