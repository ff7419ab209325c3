/** Accessibility faults that axe-core finds on a page as it stands. */
import { readFileSync } from 'node:fs';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** The page's own axe, for what is evaluated in it. */
export type WithAxe = Window & { axe: typeof import('axe-core') };

const program = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Brings axe into a page that does not have it yet. */
export async function haveAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(program);
}

/** @param options Which rules; all without. @returns One line for each element that breaks one. */
export async function axe(page: Page, options: RunOptions = {}): Promise<string[]> {
  await haveAxe(page);
  return page.evaluate(
    async (chosen) => {
      const { axe } = window as unknown as WithAxe;
      const { violations } = await axe.run(document, chosen);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    // Its rules on stylesheets are off: none need be fetched again.
    { resultTypes: ['violations' as const], preload: { assets: ['media'] }, ...options },
  );
}
