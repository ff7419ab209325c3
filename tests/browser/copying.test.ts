/** Code is copied by one button, in chapters and among the answers, with a key as with a pointer. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { siteInChromium } from './chromium.ts';

const { blank, go, open } = siteInChromium();
const chapter = 'deployment/small-fast-models/';

async function openToCopy(path: string): Promise<Page> {
  const page = await blank({ permissions: ['clipboard-read', 'clipboard-write'] });
  await go(page, path);
  return page;
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('a listing is copied as it stands in its file', async () => {
  const page = await openToCopy(chapter);
  const listing = page.locator('.listing').first();
  await listing.locator('.copy-code').click();
  await listing.getByText('Copied', { exact: true }).waitFor();
  const copied = await clipboard(page);
  const lines = await listing.locator('.ec-line').count();
  expect(copied.split('\n')).toHaveLength(lines);
  expect(copied).toMatch(/^def turns\(\n {4}calls: /u);
  expect(copied).toContain('"""Time calls in turns.\n\n    Args:');
});

test('of an output the command is copied, without its prompt, and a key does it', async () => {
  const page = await openToCopy(chapter);
  const output = page.locator('.output:has(kbd)').first();
  const button = output.getByRole('button', { name: /^Copy command of Output 6\.1$/u });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.locator('[role="status"]', { hasText: 'Copied' }).waitFor({ state: 'attached' });
  expect(await clipboard(page)).toBe(
    (await output.locator('kbd').innerText()).replace(/^\$ /u, ''),
  );
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('among the answers, which show what chapters have made', async () => {
  const page = await openToCopy('appendix/answers/deployment/');
  const listing = page.locator('.answer .listing').first();
  await listing.locator('.copy-code').click();
  await listing.getByText('Copied', { exact: true }).waitFor();
  expect(await clipboard(page)).toContain('def closed(stall: float)');
});

test('commands that are written on a page', async () => {
  const page = await openToCopy('contributing/performance/');
  await page.getByRole('button', { name: /^Copy commands: npm run build/u }).click();
  await page.getByText('Copied', { exact: true }).first().waitFor();
  expect(await clipboard(page)).toMatch(/^npm run build\n(?:.+\n)+npm run bench/u);
});

test('where the clipboard is refused, the code is selected', async () => {
  const page = await open(chapter);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.locator('.output:has(kbd) .copy-code').first().click();
  await page.getByText('Selected', { exact: true }).first().waitFor();
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/^\$ python/u);
});

test('without a script there is no button that does nothing', async () => {
  const page = await open(chapter, { javaScriptEnabled: false });
  expect(await page.locator('.copy-code').first().isVisible()).toBe(false);
});
