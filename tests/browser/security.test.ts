/** The content security policy at work: it lets the book through and nothing else. */
import { expect, test } from 'vitest';
import { siteInChromium } from './chromium.ts';
import { watchPolicy } from './page/policy.ts';
import { patience } from './readers/reader.ts';

const { blank, go, open } = siteInChromium();

test('search does nothing that the policy of its page forbids', async () => {
  const page = await blank();
  const forbidden = watchPolicy(page);
  await go(page, 'search/?q=golden+test');
  await page.locator('.search-page [role=option]').first().waitFor();
  expect(forbidden()).toEqual([]);
});

test('a script that somebody wrote into the page does not run', async () => {
  const page = await open('programming/clean-python/');
  const forbidden = watchPolicy(page);
  await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    // Runs at once, or not at all.
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'document.title = "taken over"');
    const failed = new Promise((resolve) => image.addEventListener('error', resolve));
    image.src = 'data:,';
    document.body.append(image);
    await failed;
  });
  expect(await page.title()).not.toBe('taken over');
  await expect.poll(forbidden, patience).toHaveLength(2);
});

test('a script of another origin is not loaded', async () => {
  const page = await open('');
  const forbidden = watchPolicy(page);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.src = 'http://127.0.0.2:9/script.js';
    document.body.append(script);
  });
  await expect.poll(forbidden, patience).toEqual([expect.stringContaining('127.0.0.2')]);
});
