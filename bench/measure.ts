/** What a command costs: processor time and memory, by GNU time. */
import { spawnSync } from 'node:child_process';

export interface Cost {
  /** User and system time of the process and all that it waited for, in seconds. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  /** The largest resident set of any one of its processes, in MB of 2^20 bytes. */
  readonly megabytes: number;
  readonly exitCode: number | null;
  readonly output: string;
  /** What it printed on standard error, without the line of GNU time. */
  readonly errors: string;
}

/** CPU time, because a wall clock measures the neighbours too. */
export function measure(
  [command = '', ...args]: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Cost {
  const { stdout, stderr, status, error } = spawnSync('/usr/bin/time', ['-f', '\n%U %S %e %M', command, ...args], {
    ...options,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw new Error(`/usr/bin/time: ${error.message}. Install the package "time".`);
  const lines = stderr.trimEnd().split('\n');
  const [user = 0, system = 0, wallSeconds = 0, kilobytes = 0] = (lines.pop() ?? '').split(' ').map(Number);
  return {
    cpuSeconds: user + system,
    wallSeconds,
    megabytes: kilobytes / 1024,
    exitCode: status,
    output: stdout,
    errors: lines.join('\n').trim(),
  };
}
