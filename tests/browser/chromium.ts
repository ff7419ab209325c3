/** A built site, served and opened in a headless Chromium for one test file; both are closed at its end. */
import { globSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { needTool } from '../../scripts/tools/programs.ts';
import { quietChromium } from '../../scripts/tools/quiet-chromium.ts';
import { type Served, serve } from '../../scripts/tools/server.ts';
import { desk } from './screens.ts';

/**
 * Milliseconds after which what was waited for never comes: machines that run tests are busy. Less than a
 * test's, so that what is told is what was waited for.
 */
const hang = 240_000;

type Waiting = Parameters<Page['goto']>[1];

export interface Site {
  /** Stops the server before the end of the tests. */
  readonly stopServing: () => Promise<void>;
  /** Address of the first page, with a slash at the end. */
  readonly url: () => string;
  /** Address of a page, by its path from the first one. */
  readonly address: (path: string) => string;
  /** A page of a browser context of its own, which ends with the test file; nothing is open in it. */
  readonly blank: (options?: BrowserContextOptions) => Promise<Page>;
  /** Opens a page by its path, in a context of its own as well. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Leads an open page to another path, until it has loaded or until `waitUntil`. */
  readonly go: (page: Page, path: string, options?: Waiting) => ReturnType<Page['goto']>;
}

/** A built site and the path under which it is served, slashes at both ends. */
export interface Built {
  readonly folder: string;
  readonly base: string;
  /** Whether files change while they are served. */
  readonly changing?: boolean;
}

/**
 * Serves a built site and starts Chromium around the tests of the calling file.
 *
 * @param build Makes what is served; dist/ at the root without one.
 */
export function siteInChromium(
  build: () => Built | Promise<Built> = () => ({ folder: 'dist', base: '/' }),
): Site {
  let served: Served;
  let stopped: Promise<void> | undefined;
  let browser: Browser;
  beforeAll(async () => {
    const executablePath = needTool('chromium');
    const { folder, base, changing } = await build();
    served = await serve(folder, base, 0, { changing });
    browser = await chromium.launch({ executablePath, args: [...quietChromium], timeout: hang });
  });
  const stopServing = () => {
    stopped ??= served?.stop();
    return stopped ?? Promise.resolve();
  };
  afterAll(async () => {
    await browser?.close();
    await stopServing();
  });
  const blank = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({
      viewport: desk,
      ...options,
    });
    context.setDefaultTimeout(hang);
    return context.newPage();
  };
  const address = (path: string) => new URL(path, served.url).href;
  const go = (page: Page, path: string, options?: Waiting) => page.goto(address(path), options);
  return {
    stopServing,
    url: () => served.url,
    address,
    blank,
    open: async (path, options) => {
      const page = await blank(options);
      await go(page, path);
      return page;
    },
    go,
  };
}

/** Paths of all pages in dist/, relative to the first one. */
export function pagesOf(folder = 'dist'): string[] {
  return globSync('**/index.html', { cwd: folder })
    .map((file) =>
      file
        .split('\\')
        .join('/')
        .replace(/index\.html$/u, ''),
    )
    .sort();
}
