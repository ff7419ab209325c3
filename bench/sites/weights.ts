/** Bytes over the wire for a first chapter, a second one, and the first search. */
import { chromium, type Page } from 'playwright-core';
import { findChromium, howToGetChromium } from '../../scripts/run/chromium.ts';
import type { Built } from './builds.ts';
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

const query = 'property test';

/**
 * Opens the two chapters of each built site in a new profile, then asks its search.
 *
 * @param chapters Slugs in the handbook, as its pages and their Markdown have them.
 */
export async function weigh(built: readonly Built[], chapters: readonly [string, string]): Promise<Weights[]> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(howToGetChromium);
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  const weights: Weights[] = [];
  try {
    for (const { name, generator, site } of built) {
      const served = await serveBrotli(site);
      const context = await browser.newContext();
      try {
        const page = await context.newPage();
        const address = (slug: string) => served.url + generator.page(slugOf(name, slug));
        await page.goto(address(chapters[0]), { waitUntil: 'networkidle' });
        const first = loadOf(served.sent());
        await page.goto(address(chapters[1]), { waitUntil: 'networkidle' });
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

/** Peers have the book's pages in one folder; the handbook has them where they belong. */
function slugOf(name: string, slug: string): string {
  return name === 'The handbook' ? slug : `round-0/${slug.replaceAll('/', '-')}`;
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
