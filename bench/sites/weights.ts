/** Bytes over the wire for a first chapter, a second one, and the first search. */
import { chromium, type Page } from 'playwright-core';
import { needTool } from '../../scripts/tools/programs.ts';
import { addressOf, type Built } from './builds.ts';
import type { Search } from './generators.ts';
import { type Sent, serveBrotli } from './server.ts';

export interface Load {
  readonly bytes: number;
  readonly requests: number;
}

export interface Weights {
  readonly name: string;
  readonly first: Load;
  readonly second: Load;
  readonly search: Load | undefined;
}

/** Milliseconds for what is fetched ahead. */
const patience = 2000;
const query = 'property test';

/**
 * Opens the two chapters of each built site in a new profile, then asks its search.
 *
 * @param chapters Slugs in the handbook, as its pages and their Markdown have them.
 */
export async function weigh(built: readonly Built[], chapters: readonly [string, string]): Promise<Weights[]> {
  const executablePath = needTool('chromium');
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  const weights: Weights[] = [];
  try {
    for (const one of built.filter(({ failed }) => !failed)) {
      const { name, generator, site } = one;
      const served = await serveBrotli(site);
      const context = await browser.newContext();
      try {
        const page = await context.newPage();
        const address = (slug: string) => served.url + addressOf(one, slug);
        await open(page, address(chapters[0]));
        const first = loadOf(served.sent());
        await open(page, address(chapters[1]));
        const second = loadOf(served.sent());
        if (generator.search !== undefined) await ask(page, generator.search);
        const asked = generator.search === undefined ? undefined : loadOf(served.sent());
        weights.push({ name, first, second, search: asked });
      } finally {
        await context.close();
        served.stop();
      }
    }
  } finally {
    await browser.close();
  }
  return weights;
}

/** Some sites fetch other pages ahead when the browser has time, which it has late on a busy machine. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(patience);
  await page.waitForLoadState('networkidle');
}

function loadOf(sent: readonly Sent[]): Load {
  return { bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0), requests: sent.length };
}

/** Opens a site's search, types a question letter by letter, and waits for results. */
async function ask(page: Page, { key, button, field, result }: Search): Promise<void> {
  if (key !== undefined) await page.keyboard.press(key);
  if (button !== undefined) await page.locator(button).first().click();
  await page.locator(field).first().focus();
  await page.keyboard.type(query, { delay: 60 });
  await page.locator(result).first().waitFor();
  await page.waitForLoadState('networkidle');
}
