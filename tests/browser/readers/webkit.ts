/** WebKitGTK's MiniBrowser through its WebDriver server, on a display that nobody sees. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { vi } from 'vitest';
import type { Webkit } from '../../../scripts/run/other-browsers.ts';
import { freePort } from '../free-port.ts';
import { find, patience, type Reader, windowSize } from './reader.ts';
import { type Element, isReady, Session } from './webdriver.ts';

/** Starts display, driver and browser; when one of them fails, those before it are ended. */
export async function startWebkit(programs: Webkit): Promise<Reader> {
  const started: ChildProcess[] = [];
  const stop = async () => {
    for (const child of started.toReversed()) await end(child);
  };
  try {
    const display = spawn(
      programs.display,
      [
        '-displayfd',
        '1',
        '-screen',
        '0',
        `${windowSize.width}x${windowSize.height}x24`,
        '-nolisten',
        'tcp',
      ],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    started.push(display);
    const number = await firstLine(display);
    const port = await freePort();
    const driver = spawn(programs.driver, ['--host=127.0.0.1', `--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: `:${number}` },
    });
    started.push(driver);
    const server = `http://127.0.0.1:${port}`;
    await vi.waitUntil(() => isReady(server), patience);
    const session = await Session.create(server, {
      'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
    });
    await session.command('window/rect', { x: 0, y: 0, ...windowSize });
    return reader(session, async () => {
      await session.end().finally(stop);
    });
  } catch (error) {
    await stop();
    throw error;
  }
}

function reader(session: Session, stop: () => Promise<void>): Reader {
  const click = async (search: (...args: never[]) => unknown, ...args: string[]) => {
    const element = await vi.waitFor(async () => {
      const found = (await session.run(search, args)) as Element | null;
      if (found === null) throw new Error(`nothing to click: ${args.join(' ')}`);
      return found;
    }, patience);
    await session.click(element);
  };
  return {
    version: session.version,
    open: async (url) => {
      await session.command('url', { url });
      // The driver answers when the document is there, before its scripts have run.
      await vi.waitUntil(() => session.run(watch, []), patience);
    },
    back: async () => void (await session.command('back')),
    click: (selector, text = '') => click(find, selector, text),
    choose: (selector, value) =>
      click(
        (option: string) => document.querySelector(option),
        `${selector} option[value="${value}"]`,
      ),
    type: async (text) => void (await session.press([...text].map((letter) => [letter]))),
    press: async (...keys) => void (await session.press([keys])),
    evaluate: async (script, ...args) => (await session.run(script as never, args)) as never,
    complaints: async () => (await session.run(takeComplaints, [])) as string[],
    stop,
  };
}

/** A page that keeps what went wrong on it. */
type Watched = Window & { complaints?: string[] };

/**
 * Keeps what goes wrong on the page from now on: WebKitGTK's driver hands on no console, and runs
 * nothing before the page's own scripts. Runs in the page.
 *
 * @returns Whether the page has loaded.
 */
function watch(): boolean {
  const page = window as Watched;
  if (page.complaints === undefined) {
    const complaints: string[] = [];
    page.complaints = complaints;
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      complaints.push(`the policy forbids ${blockedURI} (${violatedDirective})`),
    );
    addEventListener('error', ({ message }) => complaints.push(message));
    addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
  }
  return document.readyState === 'complete';
}

/** Runs in the page. */
function takeComplaints(): string[] {
  return (window as Watched).complaints?.splice(0) ?? [];
}

/** @throws Error when the program ends without a line. */
async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the program has no output to read');
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([once(lines, 'line'), once(lines, 'close')]);
  if (typeof line !== 'string') throw new Error('Xvfb found no display to open');
  return line;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
