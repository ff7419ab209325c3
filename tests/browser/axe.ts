/** Accessibility faults that axe-core finds on a page as it stands. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

export async function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}

/** The two that differ most. */
export const screens = [
  ['a desk, light', { colorScheme: 'light' as const }],
  ['a phone, dark', { colorScheme: 'dark' as const, viewport: { width: 360, height: 780 } }],
] as const;
