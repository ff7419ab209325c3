/** Figures are opened large, by a button or a key, and stand in their place again afterwards. */
import { expect, test } from 'vitest';
import { axe } from './axe.ts';
import { siteInChromium } from './chromium.ts';
import { desk, phone } from './screens.ts';

const { open } = siteInChromium();
const chapter = 'deployment/small-fast-models/';

const width = (svg: Element) => svg.getBoundingClientRect().width;

test('a figure opens larger than the page shows it, and is back when Escape is pressed', async () => {
  const page = await open(chapter);
  const figure = page.locator('figure.figure').first();
  const before = await figure.locator('.drawing > svg').evaluate(width);
  const height = await figure.evaluate((element) => element.getBoundingClientRect().height);
  const button = figure.getByRole('button', { name: 'Enlarge Figure 6.1' });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  expect(await dialog.getAttribute('aria-labelledby')).toBe('zoom-name');
  expect(await dialog.locator('.name').innerText()).toMatch(/^Figure 6\.1 /u);
  const drawing = dialog.locator('.room > svg');
  expect(await drawing.evaluate(width)).toBeGreaterThan(before * 1.2);
  expect(await axe(page, { rules: { 'target-size': { enabled: true } } })).toEqual([]);
  expect(await figure.evaluate((element) => element.getBoundingClientRect().height)).toBe(height);

  await page.keyboard.press('Escape');
  expect(await dialog.isVisible()).toBe(false);
  expect(await figure.locator('.drawing > svg').evaluate(width)).toBe(before);
  expect(await figure.locator('[style*="min-height"], svg[style*="width"]').count()).toBe(0);
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
});

test.each([
  ['desk', desk],
  ['phone', phone],
])('on a %s it is made larger and smaller by keys, buttons and the wheel', async (_, viewport) => {
  const page = await open(chapter, { viewport });
  await page.getByRole('button', { name: 'Enlarge Figure 6.1' }).click();
  const dialog = page.getByRole('dialog');
  const drawing = dialog.locator('.room > svg');
  const first = await drawing.evaluate(width);
  // On a phone as large as it was drawn, so that its words can be read; its room is scrolled.
  expect(first).toBeGreaterThan(470);
  await page.keyboard.press('+');
  const larger = await drawing.evaluate(width);
  expect(larger / first).toBeCloseTo(1.25, 1);
  await dialog.getByRole('button', { name: 'Larger' }).click();
  expect(await drawing.evaluate(width)).toBeGreaterThan(larger);
  await page.keyboard.press('0');
  const room = dialog.locator('.room');
  expect(await room.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  await dialog.getByRole('button', { name: 'Smaller' }).click();
  const whole = await drawing.evaluate(width);
  await room.hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await page.waitForFunction(
    (least) => (document.querySelector('.zoom svg')?.getBoundingClientRect().width ?? 0) > least,
    whole,
  );
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(await page.locator('figure.figure .drawing:empty').count()).toBe(0);
});

test('a page that is printed while a figure is open has it in its place', async () => {
  const page = await open(chapter);
  await page.getByRole('button', { name: 'Enlarge Figure 6.1' }).click();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await page.locator('figure.figure .drawing:empty').count()).toBe(0);
});

test('no button that needs a script is there without one, and none on paper', async () => {
  const page = await open(chapter, { javaScriptEnabled: false });
  expect(await page.locator('.enlarge').first().isVisible()).toBe(false);
  const paper = await open(chapter);
  await paper.emulateMedia({ media: 'print' });
  expect(await paper.locator('.caption-button').first().isVisible()).toBe(false);
});
