/** A reader's progress in a browser: marks, scores, what to repeat, and storage that fails. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { siteInChromium } from './chromium.ts';
import { progressKey } from './stored-progress.ts';

const { go, open } = siteInChromium();
const slug = 'deployment/model-apis';

/** Answers the chapter's first question of one answer, right or wrong. */
async function answer(page: Page, right: boolean) {
  const quiz = page.locator('.quiz', { has: page.locator('quick-check[data-kind="one"]') }).first();
  const again = quiz.getByRole('button', { name: 'Try again' });
  if (await again.isVisible()) await again.click();
  const option = right ? '.option[data-correct] input' : '.option:not([data-correct]) input';
  await quiz.locator(option).first().check();
  await quiz.getByRole('button', { name: 'Check' }).click();
}

test('a chapter is marked as read by keyboard, and ticked in the sidebar without a shift', async () => {
  const page = await open(`${slug}/`);
  const link = page.locator(`nav.sidebar a[href$="/${slug}/"]`);
  const before = await link.boundingBox();
  const button = page.getByRole('button', { name: 'Mark as read' });
  await button.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('chapter-end .read').getAttribute('aria-pressed')).toBe('true');
  expect(await link.getAttribute('data-read')).toBe('');
  expect(await link.boundingBox()).toEqual(before);
  await go(page, '');
  expect(await page.locator(`.parts a[data-read][href$="/${slug}/"]`).count()).toBe(1);
  await go(page, `${slug}/`);
  await page.getByRole('button', { name: /Read on/u }).click();
  expect(await link.getAttribute('data-read')).toBeNull();
});

test('a wrong answer is gathered to repeat, a right one taken off, a chapter reset', async () => {
  const page = await open(`${slug}/`);
  await answer(page, false);
  await go(page, 'appendix/missed/');
  expect(await page.locator('missed-checks li:visible').count()).toBe(1);
  await page.locator('missed-checks li:visible a').click();
  await answer(page, true);
  expect(await page.locator('chapter-end .score').innerText()).toMatch(
    /^1 of \d+ questions right$/u,
  );
  await go(page, 'appendix/missed/');
  expect(await page.locator('missed-checks .summary').innerText()).toContain('Nothing to repeat');
  await go(page, `${slug}/`);
  await page.getByRole('button', { name: 'Start the questions over' }).click();
  expect(await page.locator('chapter-end .score').innerText()).toBe('');
});

test('what has evidence is counted in words, and the file button has the look and the focus of a button', async () => {
  const page = await open('appendix/progress/');
  await page.locator('reader-progress:not([hidden])').waitFor();
  await page
    .getByText(/^Statements with evidence: 0 of \d+\. Your plan is kept here, too\.$/u)
    .waitFor();
  const label = page.locator('label.import');
  const [ours, others] = await Promise.all(
    [label, page.getByRole('button', { name: 'Save to a file' })].map((button) =>
      button.evaluate((element) => {
        const { height } = element.getBoundingClientRect();
        const { borderTopColor, backgroundColor, color } = getComputedStyle(element);
        return { height, borderTopColor, backgroundColor, color };
      }),
    ),
  );
  expect(ours).toEqual(others);
  await page.getByRole('button', { name: 'Save to a file' }).focus();
  await page.keyboard.press('Tab');
  expect(await label.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
});

test('everything is saved to a file, erased, and loaded again', async () => {
  const page = await open(`${slug}/`);
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await go(page, 'appendix/progress/');
  const row = page.locator(`tr[data-chapter="${slug}"] .read`);
  expect(await row.innerText()).toMatch(/^\d{4}-\d\d-\d\d$/u);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  const file = await (await download).path();
  expect(JSON.parse(readFileSync(file, 'utf8')).version).toBe(2);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Yes, erase it' }).click();
  expect(await row.innerText()).toBe('not yet');
  expect(await page.evaluate((name) => localStorage.getItem(name), progressKey)).toBeNull();
  await page.getByLabel('Load from a file').setInputFiles(file);
  await page.getByText('Loaded.').waitFor();
  expect(await row.innerText()).toMatch(/^\d{4}/u);
  const old = { version: 1, read: { [slug]: '2026-01-02' }, checks: {} };
  const buffer = Buffer.from(JSON.stringify(old));
  const first = { name: 'old.json', mimeType: 'application/json', buffer };
  await page.getByLabel('Load from a file').setInputFiles(first);
  await page.getByText('2026-01-02').waitFor();
  const other = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') };
  await page.getByLabel('Load from a file').setInputFiles(other);
  await page.getByText('Nothing changed').waitFor();
  expect(await row.innerText()).toMatch(/^\d{4}/u);
});

test.each([
  ['a corrupt value', () => localStorage.setItem('handbook-progress', '{"version":')],
  ['a newer form', () => localStorage.setItem('handbook-progress', '{"version":99}')],
  [
    'a full storage',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  ],
  [
    'a forbidden storage',
    () => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      });
    },
  ],
])('%s is no error', async (what, spoil) => {
  const page = await open('');
  const errors: string[] = [];
  page.on('pageerror', ({ message, stack }) => {
    if (stack?.includes('/_astro/')) errors.push(message);
  });
  await page.addInitScript(spoil);
  await go(page, `${slug}/`);
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await answer(page, true);
  expect(await page.getByRole('button', { name: /Read on/u }).isVisible()).toBe(true);
  const kept = !what.includes('storage');
  expect(await page.locator('.unkept').isVisible()).toBe(!kept);
  expect(errors.filter((message) => /progress|quota|full/iu.test(message))).toEqual([]);
});

test('without a script no dead control shows, and the questions are still listed', async () => {
  const page = await open(`${slug}/`, { javaScriptEnabled: false });
  expect(await page.locator('chapter-end button:visible').count()).toBe(0);
  await go(page, 'appendix/missed/');
  expect(await page.locator('missed-checks li:visible').count()).toBeGreaterThan(0);
  await go(page, 'appendix/progress/');
  expect(await page.getByText('This page needs JavaScript').isVisible()).toBe(true);
  expect(await page.locator('reader-progress button:visible').count()).toBe(0);
});

test('the report names page, section and version', async () => {
  const page = await open(`${slug}/#exercises`);
  const link = page.getByRole('link', { name: 'Report a problem' });
  await link.evaluate((element) => element.addEventListener('click', (e) => e.preventDefault()));
  await page.locator('#exercises').evaluate((element) => element.scrollIntoView());
  await link.evaluate((element: HTMLElement) => element.click());
  const body = new URL((await link.getAttribute('href')) ?? '').searchParams.get('body') ?? '';
  expect(body).toContain(`/${slug}/`);
  expect(body).toMatch(/Section: .*Exercises/u);
  expect(body).toMatch(/Version: \d/u);
});
