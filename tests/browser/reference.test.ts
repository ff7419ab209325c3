/** The pages that readers look things up in: tools, answers, index, ways through the book. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { siteInChromium } from './chromium.ts';
import { progressKey } from './stored-progress.ts';

const { open } = siteInChromium();

test('the register filters by an old name and by status, and sorts by keyboard', async () => {
  const page = await open('appendix/tools/');
  const rows = page.locator('tool-register tbody tr:visible');
  const all = await rows.count();
  await page.getByLabel('Filter').fill('tensorflow lite');
  expect(await rows.locator('th').allInnerTexts()).toEqual([expect.stringContaining('LiteRT')]);
  expect(await page.locator('.register-controls .count').innerText()).toBe(`1 of ${all} shown`);
  await page.getByLabel('Filter').fill('');
  await page.getByLabel('Status').selectOption('ended');
  expect(await rows.first().getAttribute('data-status')).toBe('ended');
  await page.getByLabel('Status').selectOption('');
  const name = page.getByRole('columnheader', { name: 'Name' });
  await name.getByRole('button').focus();
  await page.keyboard.press('Enter');
  expect(await name.getAttribute('aria-sort')).toBe('ascending');
  await page.keyboard.press('Enter');
  expect(await name.getAttribute('aria-sort')).toBe('descending');
  const names = await rows
    .locator('th')
    .evaluateAll((heads: HTMLElement[]) => heads.map(({ dataset }) => dataset.sort ?? ''));
  expect(names).toEqual([...names].sort((a, b) => b.localeCompare(a, 'en', { numeric: true })));
});

test('without a script the register is a plain table with a row for each anchor', async () => {
  const page = await open('appendix/tools/#fastapi', { javaScriptEnabled: false });
  expect(await page.locator('.register-controls').isVisible()).toBe(false);
  expect(await page.locator('.register thead button:enabled').count()).toBe(0);
  expect(await page.locator('tr#fastapi time').innerText()).toMatch(/^\d{4}-\d\d-\d\d$/u);
});

test('every question and exercise of a chapter leads to its answer, and back', async () => {
  const page = await open('deployment/model-apis/', { javaScriptEnabled: false });
  const links = await page
    .locator('.to-answer, .to-solution a')
    .evaluateAll((found: HTMLAnchorElement[]) => found.map(({ href }) => href));
  const items = await page.locator('.quiz, .exercise').count();
  expect(links.length).toBe(items);
  await page.goto(links[0] ?? '');
  for (const link of links) {
    const answer = page.locator(`[id="${new URL(link).hash.slice(1)}"]`);
    expect((await answer.innerText()).length).toBeGreaterThan(15);
    const back = (await answer.locator('h3 a').getAttribute('href')) ?? '';
    expect(back).toContain('deployment/model-apis/#');
  }
  const ids = await page.locator('[id]').evaluateAll((found) => found.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('the old address of an answer leads to where it stands now', async () => {
  const anchor = 'deployment-model-apis-q-json';
  const page = await open(`appendix/answers/#${anchor}-label`);
  await page.waitForURL(/appendix\/answers\/deployment\/#/u);
  expect(await page.locator(`article[id="${anchor}"]`).isVisible()).toBe(true);
});

test('without a script an old address leads to an entry, and that to the answer', async () => {
  const anchor = 'deployment-model-apis-q-json';
  const page = await open(`appendix/answers/#${anchor}`, { javaScriptEnabled: false });
  await page.locator('.answer-index li:target a').click();
  await page.waitForURL(new RegExp(`appendix/answers/deployment/#${anchor}$`, 'u'));
  expect(await page.locator(`article[id="${anchor}"]`).isVisible()).toBe(true);
});

test('the feed holds an entry for each change on its page', async () => {
  const page = await open('appendix/changelog/');
  const changes = await page.locator('.glossary > div').count();
  expect(existsSync('dist/changes.xml')).toBe(true);
  expect(readFileSync('dist/changes.xml', 'utf8').match(/<entry>/gu)).toHaveLength(changes);
});

test('the map links each chapter, the list says the same, and ticks what was read', async () => {
  const page = await open('paths/map/');
  const drawn = await page.locator('.map a').count();
  expect(await page.locator('.steps > li').count()).toBe(drawn);
  const read = { 'deployment/model-apis': '2026-11-21' };
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [
    progressKey,
    JSON.stringify({ version: 1, read, checks: {} }),
  ] as const);
  await page.reload();
  expect(await page.locator('.map a[data-read]').count()).toBe(1);
  expect(await page.locator('.steps a[data-read]').count()).toBe(1);
  const first = page.locator('.map a').first();
  const target = await first.getAttribute('href');
  await first.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(new URL(target ?? '', page.url()).href);
});

test('the index stands in the words of readers; its letters lead to them, and they to sections', async () => {
  const page = await open('appendix/index-of-topics/', { javaScriptEnabled: false });
  const rows = await page.locator('.letter li').allInnerTexts();
  expect(
    rows.filter((row) => /language such as|mix of skills|other compression/u.test(row)),
  ).toEqual([]);
  await page.getByRole('link', { name: 'P', exact: true }).click();
  const python = page.locator('#letter-p ~ ul > li').filter({ hasText: /^Python/u });
  expect(await python.locator('li').count()).toBeGreaterThan(1);
  await python.getByRole('link').first().click();
  expect(await page.locator('h2:target').count()).toBe(1);
});
