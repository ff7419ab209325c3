/** Readers who use a keyboard alone, and whom motion makes ill. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteInChromium } from './chromium.ts';
import { phone as phoneSize } from './screens.ts';

const { go, open } = siteInChromium();
const chapter = 'programming/clean-python/';

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { top, bottom, width } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return {
      name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim(),
      tag: element.tagName,
      isSeen: bottom > 0 && top < innerHeight && width > 0,
      // A date has stops of its own inside, which the browser marks.
      isWithin: element.matches('input[type=date]'),
      isMarked: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
    };
  });

describe('by keyboard alone', () => {
  test('the first stop leads past the navigation to the text', async () => {
    const page = await open(chapter);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ name: 'Skip to content', isSeen: true });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test.each(['', chapter, 'search/', 'appendix/tools/', 'paths/plan/'])(
    '/%s shows at each of the first forty stops where the reader is',
    async (path) => {
      const page = await open(path);
      const unseen: string[] = [];
      for (let stop = 0; stop < 40; stop += 1) {
        await page.keyboard.press('Tab');
        const { name, tag, isSeen, isMarked, isWithin } = await focused(page);
        if (tag === 'BODY') break;
        if (!isSeen || (!isMarked && !isWithin)) unseen.push(`${tag} ${name.slice(0, 40)}`);
      }
      expect(unseen).toEqual([]);
    },
  );

  test('the theme is chosen, kept, and the menu of a phone opens and closes', async () => {
    const page = await open(chapter);
    await page.locator('starlight-theme-select select').locator('visible=true').focus();
    await page.keyboard.press('d');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.reload();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');

    const phone = await open(chapter, { viewport: phoneSize });
    const menu = phone.getByRole('button', { name: 'Menu' });
    const link = phone.locator('nav.sidebar a').first();
    expect(await link.isVisible()).toBe(false);
    await menu.focus();
    await phone.keyboard.press('Enter');
    expect(await link.isVisible()).toBe(true);
    await phone.keyboard.press('Escape');
    expect(await link.isVisible()).toBe(false);
  });

  test('sidebar, pages before and after, and headings are links that Enter follows', async () => {
    const page = await open(chapter);
    for (const selector of ['nav.sidebar a', '.pagination-links a', '.sl-anchor-link']) {
      await go(page, chapter);
      const link = page.locator(selector).first();
      const target = await link.evaluate((element: HTMLAnchorElement) => element.href);
      await link.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(target);
    }
  });
});

test('nothing moves for readers who asked for less motion', async () => {
  const page = await open(chapter, { reducedMotion: 'reduce' });
  const moving = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 10)
        .map((animation) => animation.constructor.name),
    );
  await page.keyboard.press('/');
  expect(await moving()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('.term a').first().hover();
  expect(await moving()).toEqual([]);
  await page.locator('summary').first().click();
  expect(await moving()).toEqual([]);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
    'auto',
  );
});
