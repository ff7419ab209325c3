/** The content security policy at work: it lets the book through and nothing else. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pagesOf, site } from './browser.ts';

const { open, url } = site();

/** Collects what the policy forbids on a page, from its first byte on. */
async function watch(page: Page): Promise<string[]> {
  const forbidden: string[] = [];
  page.on('console', (message) => {
    if (/content.security.policy/iu.test(message.text())) forbidden.push(message.text());
  });
  return forbidden;
}

test('no page does what its own policy forbids, nor does search', async () => {
  const page = await open('');
  const forbidden = await watch(page);
  for (const path of [...pagesOf(), '404.html']) {
    await page.goto(new URL(path, url()).href, { waitUntil: 'load' });
  }
  await page.goto(new URL('search/?q=golden+test', url()).href);
  await page.locator('.search-page [role=option]').first().waitFor();
  expect(forbidden).toEqual([]);
});

test('a script that somebody wrote into the page does not run', async () => {
  const page = await open('programming/clean-python/');
  const forbidden = await watch(page);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'document.title = "taken over"');
    image.src = 'data:,';
    document.body.append(image);
  });
  await page.waitForTimeout(200);
  expect(await page.title()).not.toBe('taken over');
  expect(forbidden.length).toBeGreaterThan(0);
});

test('a script of another origin is not loaded', async () => {
  const page = await open('');
  const forbidden = await watch(page);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.src = 'http://127.0.0.2:9/script.js';
    document.body.append(script);
  });
  await page.waitForTimeout(200);
  expect(forbidden.some((text) => text.includes('127.0.0.2'))).toBe(true);
});
