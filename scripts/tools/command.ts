/** Runs a program and keeps what it says until somebody wants to see it. */
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

export interface CommandResult {
  /** Exit code; 127 when the program could not be started. */
  readonly code: number;
  /** Standard output and standard error in the order in which they came. */
  readonly output: string;
  readonly stdout: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Seconds after which the program and its children are ended. */
  readonly timeout?: number;
  /** Called with each whole line as it comes, for progress. */
  readonly onLine?: (line: string) => void;
  /** Opens a channel to a Node program that closes when this process ends, even when it is killed. */
  readonly channel?: boolean;
}

const interruptions = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Never throws for what the program does: the caller reads the code. */
export function runCommand(
  program: string,
  args: readonly string[],
  { cwd, env, timeout = 1800, onLine, channel = false }: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: cwd ?? process.cwd(),
      env: { ...process.env, ...env },
      // A group of its own, so that a time-out ends the program's children too.
      detached: process.platform !== 'win32',
      stdio: channel ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
    });
    const [out, err] = [child.stdout as Readable, child.stderr as Readable];
    const chunks: string[] = [];
    const stdout: string[] = [];
    let rest = '';
    const take = (chunk: string) => {
      chunks.push(chunk);
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine?.(line);
    };
    out.setEncoding('utf8').on('data', (chunk: string) => {
      stdout.push(chunk);
      take(chunk);
    });
    err.setEncoding('utf8').on('data', take);
    const end = () => endGroup(child.pid);
    const timer = setTimeout(() => {
      chunks.push(`\nstopped after ${timeout} s\n`);
      end();
    }, timeout * 1000);
    // In a group of its own the program does not hear the terminal's Ctrl+C.
    const interrupt = (signal: NodeJS.Signals) => {
      end();
      forget();
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    };
    const forget = () => {
      process.removeListener('exit', end);
      for (const signal of interruptions) process.removeListener(signal, interrupt);
    };
    process.once('exit', end);
    for (const signal of interruptions) process.on(signal, interrupt);
    const finish = (code: number) => {
      clearTimeout(timer);
      forget();
      resolve({ code, output: chunks.join(''), stdout: stdout.join('') });
    };
    child.on('error', (error) => {
      chunks.push(`${program}: ${error.message}\n`);
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM');
  } catch (error) {
    // It has ended by itself between the question and the signal.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
