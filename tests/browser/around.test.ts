/** What stands around a chapter: the sidebar, its own contents, the part that it is in. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteInChromium } from './chromium.ts';
import { phone } from './screens.ts';

const { go, open, url } = siteInChromium();
const chapter = 'deployment/model-apis/';

describe('the sidebar', () => {
  const inView = (page: Page) =>
    page.evaluate(() => {
      const pane = document.getElementById('starlight__sidebar')?.getBoundingClientRect();
      const link = document
        .querySelector('.sidebar [aria-current="page"]')
        ?.getBoundingClientRect();
      if (pane === undefined || link === undefined) return 'missing';
      return link.height > 0 && link.top >= pane.top && link.bottom <= pane.bottom
        ? 'seen'
        : 'not seen';
    });
  const last = 'contributing/performance/';
  const low = { viewport: { width: 1440, height: 500 } };

  test('numbers chapters as the book does', async () => {
    const page = await open(chapter);
    const numbers = await page
      .locator('.sidebar a[data-number]:not([data-number=""])')
      .evaluateAll((links) => links.map((link) => Number((link as HTMLElement).dataset.number)));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const current = page.locator('.sidebar [aria-current="page"]');
    const head = await page.locator('.chapter-head').getAttribute('data-number');
    expect(await current.getAttribute('data-number')).toBe(head);
  });

  test('shows the page that is open, wherever it was left', async () => {
    const page = await open(last, low);
    expect(await inView(page)).toBe('seen');
    await go(page, 'start/roles/');
    expect(await inView(page)).toBe('seen');
    // A part that the reader folded elsewhere opens for its own page.
    const folded = page.locator('.sidebar details', { hasText: 'Glossary' });
    expect(await folded.getAttribute('open')).toBeNull();
    await go(page, 'appendix/glossary/');
    expect(await inView(page)).toBe('seen');
  });

  test('does so in the menu of a phone', async () => {
    const page = await open(last, { viewport: phone });
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.locator('.sidebar [aria-current="page"]').waitFor();
    await expect.poll(() => inView(page)).toBe('seen');
  });
});

test('“On this page” numbers sections as their headings are, and says what each takes', async () => {
  for (const [size, list] of [
    [undefined, 'starlight-toc'],
    [phone, 'mobile-starlight-toc'],
  ] as const) {
    const page = await open(chapter, size === undefined ? {} : { viewport: size });
    const entries = page.locator(`${list} ul:not(ul ul) > li > a`);
    const noted = await entries.evaluateAll((links) =>
      links.map((link) => [
        link.getAttribute('href'),
        link.textContent?.trim(),
        getComputedStyle(link.querySelector('span') as Element, '::after').content,
      ]),
    );
    const chapterNumber = await page.locator('.chapter-head').getAttribute('data-number');
    const titles = await page
      .locator('.sl-markdown-content .sl-heading-wrapper.level-h2 > h2')
      .evaluateAll((headings) => headings.map(({ id, textContent }) => [id, textContent]));
    expect(noted.slice(1).map(([href, text]) => [href, text])).toEqual(
      titles.map(([id, title], index) => [`#${id}`, `${chapterNumber}.${index + 1}\u2002${title}`]),
    );
    for (const [, , minutes] of noted) expect(minutes).toMatch(/^"\d+\u00a0min"$/u);
  }
});

test('the pillar in the head leads to what the first page says of it', async () => {
  const page = await open(chapter);
  await page.getByRole('link', { name: 'Part of the book: Deployment' }).click();
  await page.waitForURL(`${url()}#part-deployment`);
  const part = page.locator('#part-deployment');
  expect(await part.locator(`a[href$="/${chapter}"]`).isVisible()).toBe(true);
});
