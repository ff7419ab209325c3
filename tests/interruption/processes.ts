/** Which programs a program has started, and whether they still run. */
import { execFileSync } from 'node:child_process';

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Z for one that has ended and whose parent has not yet asked how. */
  readonly state: string;
}

function all(): Process[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/u))
    .map(([pid, parent, state = '']) => ({ pid: Number(pid), parent: Number(parent), state }));
}

/** A process and everything that it and its children have started. */
export function treeOf(root: number): number[] {
  const processes = all();
  const below = (pid: number): number[] => [
    pid,
    ...processes.filter(({ parent }) => parent === pid).flatMap((child) => below(child.pid)),
  ];
  return below(root);
}

/** Those of the processes that still run. */
export function running(pids: readonly number[]): number[] {
  return all()
    .filter(({ pid, state }) => pids.includes(pid) && !state.startsWith('Z'))
    .map(({ pid }) => pid);
}

/** Waits until none of them runs. @returns Those that still do after so many seconds. */
export async function ended(pids: readonly number[], seconds: number): Promise<number[]> {
  const until = performance.now() + seconds * 1000;
  for (;;) {
    const left = running(pids);
    if (left.length === 0 || performance.now() > until) return left;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
