/** Firefox through WebDriver BiDi, which it speaks itself: no driver stands between. */
import { type ElementHandle, type KeyInput, launch } from 'puppeteer-core';
import { vi } from 'vitest';
import { find, patience, type Reader, windowSize } from './reader.ts';

/** Firefox can print, which a reader over WebKitGTK cannot. */
export interface FirefoxReader extends Reader {
  /** Writes the open page to a PDF, as the browser's own print command would on A4. */
  readonly print: (file: string) => Promise<void>;
}

/**
 * Firefox says so of a formula of which it draws the beginning before the rest has arrived, as it does on a
 * busy machine. Whether formulas are whole in the end is a path of its own.
 */
const unfinished = /^Invalid markup: Incorrect number of children for <m\w+\/> tag\.$/u;

/** Starts a Firefox without a window, with a profile of its own that ends with it. */
export async function startFirefox(executablePath: string): Promise<FirefoxReader> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: patience.timeout,
    defaultViewport: windowSize,
  });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => {
    complaints.push(error instanceof Error ? error.message : String(error));
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !unfinished.test(message.text()))
      complaints.push(message.text());
  });
  return {
    version: await browser.version(),
    open: async (url) => void (await page.goto(url)),
    // Not goBack(): it waits for a load, and a page out of the cache for going back has none.
    back: () => page.evaluate(() => history.back()),
    click: async (selector, text = '') => {
      const element = await vi.waitFor(async () => {
        const found = (await page.evaluateHandle(find, selector, text)).asElement();
        if (found === null) throw new Error(`nothing to click: ${selector} ${text}`);
        return found as ElementHandle<HTMLElement>;
      }, patience);
      await element.click();
      await element.dispose();
    },
    choose: async (selector, value) => void (await page.select(selector, value)),
    type: (text) => page.keyboard.type(text),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.down(key as KeyInput);
      for (const key of keys.toReversed()) await page.keyboard.up(key as KeyInput);
    },
    evaluate: (script, ...args) => page.evaluate<unknown[], () => never>(script as never, ...args),
    complaints: () => Promise.resolve(complaints.splice(0)),
    print: async (file) =>
      void (await page.pdf({ path: file, format: 'A4', printBackground: true })),
    stop: () => browser.close(),
  };
}
