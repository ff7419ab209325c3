/** Bytes over the wire for a first chapter, a second one, and the first search. */
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium, howToGetChromium } from '../../scripts/run/chromium.ts';
import type { Built } from './builds.ts';
import { serveBrotli } from './server.ts';

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
        const load = await counter(context, page);
        await page.goto(address(chapters[0]), { waitUntil: 'networkidle' });
        const first = load();
        await page.goto(address(chapters[1]), { waitUntil: 'networkidle' });
        const second = load();
        if (generator.searches) await search(page);
        weights.push({ name, first, second, search: generator.searches ? load() : undefined });
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
export function slugOf(name: string, slug: string): string {
  return name === 'The handbook' ? slug : `round-0/${slug.replaceAll('/', '-')}`;
}

/** Counts what is received since it was last asked, pictures left out. */
async function counter(context: BrowserContext, page: Page): Promise<() => Load> {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const pictures = new Set<string>();
  let bytes = 0;
  let requests = 0;
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Image') pictures.add(requestId);
    else if (!response.fromDiskCache) requests += 1;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!pictures.has(requestId)) bytes += encodedDataLength;
  });
  return () => {
    const load = { bytes, requests };
    bytes = 0;
    requests = 0;
    return load;
  };
}

/** Opens a site's search by the key that all of them share, or by its button, and waits for results. */
async function search(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  const field = page.locator('input:focus, input[type=search]:visible').first();
  if (!(await field.isVisible().catch(() => false))) await page.keyboard.press('s');
  await field.waitFor();
  await field.focus();
  await page.keyboard.type(query, { delay: 60 });
  await page.waitForLoadState('networkidle');
  const results = page.locator(
    'dialog [role=option], .pagefind-ui__result, .VPLocalSearchBox .result, #searchresults li, .hextra-search-results li a, .search-wrapper li a',
  );
  await results.first().waitFor({ timeout: 15_000 });
  await page.waitForLoadState('networkidle');
}
