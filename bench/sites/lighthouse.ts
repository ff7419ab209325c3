/** Runs Lighthouse's mobile profile on pages of built sites, in turns, and keeps what it scored. */
import lighthouse from 'lighthouse';
import type { Result } from 'lighthouse/types/lh.js';
import puppeteer, { type Browser } from 'puppeteer-core';
import { needTool } from '../../scripts/tools/programs.ts';
import { serveBrotli } from './server.ts';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

/** A page to look at: a folder that is served, and an address in it without a slash before it. */
export interface Sight {
  readonly name: string;
  readonly site: string;
  readonly address: string;
}

/** What one run said of a page. */
export interface Run {
  /** From 0 to 100. */
  readonly scores: Readonly<Record<Category, number>>;
  /** Largest contentful paint and total blocking time, in milliseconds. */
  readonly paint: number;
  readonly blocking: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** Audits that cost points, by category. */
  readonly lost: Readonly<Record<Category, readonly string[]>>;
}

export interface Seen {
  readonly name: string;
  readonly runs: readonly Run[];
}

/**
 * Opens every page once, so that the server has packed what it needs, and then audits all of them
 * in each round.
 *
 * @throws Error when a page does not load.
 */
export async function look(sights: readonly Sight[], rounds: number): Promise<Seen[]> {
  const executablePath = needTool('chromium');
  const served = new Map<string, Awaited<ReturnType<typeof serveBrotli>>>();
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const seen = sights.map(({ name }) => ({ name, runs: [] as Run[] }));
  try {
    for (const { site } of sights) if (!served.has(site)) served.set(site, await serveBrotli(site));
    const urls = sights.map(({ site, address }) => `${served.get(site)?.url}${address}`);
    for (const url of urls) await visit(browser, url);
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, url] of urls.entries()) seen[index]?.runs.push(await audit(browser, url));
    }
  } finally {
    await browser.close();
    for (const { stop } of served.values()) stop();
  }
  return seen;
}

async function visit(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage();
  const response = await page.goto(url, { waitUntil: 'networkidle0' });
  if (!response?.ok()) throw new Error(`${url}: status ${response?.status()}. Is the page in the built site?`);
  await page.close();
}

async function audit(browser: Browser, url: string): Promise<Run> {
  const port = Number(new URL(browser.wsEndpoint()).port);
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: [...categories],
    disableFullPageScreenshot: true,
  });
  if (result === undefined) throw new Error(`${url}: Lighthouse gave no result. Run the benchmark again.`);
  const { lhr } = result;
  if (lhr.runtimeError !== undefined) throw new Error(`${url}: Lighthouse: ${lhr.runtimeError.message}`);
  const value = (id: string) => lhr.audits[id]?.numericValue ?? Number.NaN;
  return {
    scores: byCategory((category) => Math.round((lhr.categories[category]?.score ?? Number.NaN) * 100)),
    paint: value('largest-contentful-paint'),
    blocking: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    lost: byCategory((category) => lostIn(lhr, category)),
  };
}

/** Only audits with a weight count; the others inform. */
function lostIn({ categories: all, audits }: Result, category: Category): string[] {
  return (all[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const score = audits[id]?.score ?? null;
    return weight > 0 && score !== null && score < 1 ? [id] : [];
  });
}

function byCategory<Value>(of: (category: Category) => Value): Record<Category, Value> {
  return Object.fromEntries(categories.map((category) => [category, of(category)])) as Record<Category, Value>;
}
