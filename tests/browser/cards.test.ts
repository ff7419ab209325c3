/** Cards of citations, references and tools in a browser: what they say, by mouse, keyboard and finger. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from './axe.ts';
import { siteInChromium } from './chromium.ts';
import { phone } from './screens.ts';

const { open } = siteInChromium();
const chapter = 'deployment/model-apis/';

const card = (page: Page) => page.locator('.about:popover-open');

/** Moves the mouse onto the first link that fits, and waits for its card. */
async function hover(page: Page, selector: string) {
  await page.mouse.move(2, 700);
  await page.locator(selector).first().hover();
  await card(page).waitFor();
  return card(page);
}

test.each([
  ['a.cite[href="#ref-rfc9457"]', /Problem Details for HTTP APIs/u, 'a[href*="doi.org"]'],
  ['a.ref[href="#fig-latency"]', /^Figure 5\.\d+ /u, 'svg'],
  ['a.ref[href="#lst-flask"]', /^Listing 5\.\d+ [\s\S]+\n…/u, 'pre'],
  ['a.ref[href="#out-load"]', /^Output 5\.\d+ [\s\S]+\$ /u, 'pre'],
  ['a.ref[href="#tab-breaks"]', /^Table 5\.\d+ /u, 'table'],
  ['a.tool[href$="#fastapi"]', /version [\d.]+ in this book’s labs/u, 'a[href^="https://fastapi"]'],
])('hovering %s shows what it leads to', async (link, said, holds) => {
  const page = await open(chapter);
  const shown = await hover(page, link);
  expect(await shown.innerText()).toMatch(said);
  expect(await shown.locator(holds).first().isVisible()).toBe(true);
  // Once more what is on the page, and none of its names.
  expect(await shown.locator('[id]:not(#about-link)').count()).toBe(0);
  const box = await shown.boundingBox();
  expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 999) <= 900).toBe(true);
  expect(await axe(page)).toEqual([]);
});

test('a citation of several works shows all of them', async () => {
  const page = await open(chapter);
  const several = page.locator('a.cite[data-keys]').first();
  const keys = ((await several.getAttribute('data-keys')) ?? '').split(' ');
  expect(keys.length).toBeGreaterThan(1);
  await several.hover();
  await card(page).waitFor();
  expect(await card(page).locator('p').count()).toBe(keys.length);
});

test('the card can be hovered, and leaves with the mouse; Escape closes it at once', async () => {
  const page = await open(chapter);
  const shown = await hover(page, 'a.ref[href="#fig-latency"]');
  await shown.hover();
  await page.waitForTimeout(600);
  expect(await shown.isVisible()).toBe(true);
  await page.mouse.move(2, 700);
  await shown.waitFor({ state: 'hidden' });
  await hover(page, 'a.ref[href="#fig-latency"]');
  await page.keyboard.press('Escape');
  expect(await card(page).count()).toBe(0);
  expect(await page.locator('[aria-describedby="about-link"]').count()).toBe(0);
});

test('the Tab key shows the card, goes into it and on; Enter follows the link', async () => {
  const page = await open(chapter);
  const cite = page.locator('a.cite').first();
  await page.locator('main a').first().focus();
  await tabTo(page, 'a.cite');
  await card(page).waitFor();
  expect(await cite.getAttribute('aria-describedby')).toBe('about-link');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.about') !== null)).toBe(true);
  expect(await card(page).count()).toBe(1);
  await page.keyboard.press('Tab');
  await expect.poll(() => cite.getAttribute('aria-describedby')).toBe(null);
  await cite.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#ref-/u);
  expect(await card(page).count()).toBe(0);
});

test('a finger follows the link at once, and no card shows', async () => {
  const page = await open(chapter, { hasTouch: true, viewport: phone });
  await page.locator('a.ref').first().tap();
  await page.waitForURL(/#\w/u);
  await page.waitForTimeout(400);
  expect(await card(page).count()).toBe(0);
});

test('on a narrow window the card stays in it, and paper has none', async () => {
  const page = await open(chapter, { viewport: phone });
  for (const link of ['a.ref[href="#out-load"]', 'a.ref[href="#fig-latency"]', 'a.tool']) {
    const box = await (await hover(page, link)).boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 360).toBe(true);
  }
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.about:visible').count()).toBe(0);
});

/** Presses Tab until the first link that fits has the focus. */
async function tabTo(page: Page, selector: string) {
  const link = page.locator(selector).first();
  for (let step = 0; step < 300; step += 1) {
    if (await link.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach ${selector}`);
}
