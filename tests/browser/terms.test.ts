/** Terms in a browser: their cards by mouse, keyboard and finger, and the plain link without a script. */
import { expect, test } from 'vitest';
import { axe } from './axe.ts';
import { siteInChromium } from './chromium.ts';
import { phone } from './screens.ts';

const { open } = siteInChromium();
const chapter = 'deployment/model-apis/';

test('hovering shows the definition; it can be hovered itself, and leaves with the mouse', async () => {
  const page = await open(chapter);
  // Time stands still but where the test moves it.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 3_600_000);
  const link = page.locator('.term a').first();
  const card = page.locator(`#${await link.getAttribute('data-card')}`);
  expect(await card.isVisible()).toBe(false);
  await link.hover();
  expect(await card.isVisible()).toBe(false);
  await page.clock.runFor(1_000);
  expect(await card.isVisible()).toBe(true);
  await card.hover();
  await page.clock.runFor(10_000);
  expect(await card.isVisible()).toBe(true);
  const where = await card.boundingBox();
  const line = await link.boundingBox();
  expect(Math.abs((where?.y ?? 0) - (line?.y ?? 0))).toBeLessThan(240);
  await page.mouse.move(2, 700);
  await page.clock.runFor(1_000);
  expect(await card.isVisible()).toBe(false);
});

test('focus shows the definition, Escape closes it, Enter follows the link', async () => {
  const page = await open(chapter);
  const link = page.locator('.term a').first();
  const card = page.locator(`#${await link.getAttribute('data-card')}`);
  await page.locator('main a').first().focus();
  for (let step = 0; step < 200; step++) {
    if (await link.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  expect(await card.isVisible()).toBe(true);
  expect(await link.getAttribute('aria-describedby')).toBe(await card.getAttribute('id'));
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await card.isVisible()).toBe(false);
  await page.keyboard.press('Enter');
  await page.waitForURL(/appendix\/glossary\/#/u);
});

test('the first tap shows the definition, the second follows the link', async () => {
  const page = await open(chapter, { hasTouch: true, viewport: phone });
  const link = page.locator('.term a').first();
  await link.tap();
  const card = page.locator('.term-card:popover-open');
  await card.waitFor();
  const box = await card.boundingBox();
  expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 360).toBe(true);
  await link.tap();
  await page.waitForURL(/appendix\/glossary\/#/u);
});

test('without a script the term is a link to its entry, which leads back', async () => {
  const page = await open(chapter, { javaScriptEnabled: false });
  expect(await page.locator('.term-card:visible').count()).toBe(0);
  await page.locator('.term a').first().click();
  const id = new URL(page.url()).hash.slice(1);
  const entry = page.locator(`#${id}`);
  expect(await entry.locator('dt').isVisible()).toBe(true);
  expect(await entry.getByText('Introduced in').count()).toBe(1);
});

test('on paper the card is not printed', async () => {
  const page = await open(chapter);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.term-card:visible').count()).toBe(0);
});
