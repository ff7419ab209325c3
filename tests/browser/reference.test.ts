/** The pages that readers look things up in: tools, answers, index, ways through the book. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { axe } from './axe.ts';
import { siteInChromium } from './chromium.ts';
import { phone } from './screens.ts';
import { progressKey } from './stored-progress.ts';

const { open } = siteInChromium();

test('the register filters by an old name and by status, and sorts by keyboard', async () => {
  const page = await open('appendix/tools/');
  const rows = page.locator('tool-register tbody tr:visible');
  const all = await rows.count();
  await page.getByLabel('Filter').fill('tensorflow lite');
  expect(await rows.locator('th').allInnerTexts()).toEqual([expect.stringContaining('LiteRT')]);
  expect(await page.locator('.list-filter .count').innerText()).toBe(`1 of ${all} shown`);
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
  expect(await page.locator('.list-filter').isVisible()).toBe(false);
  expect(await page.locator('.register thead button:enabled').count()).toBe(0);
  expect(await page.locator('tr#fastapi time').innerText()).toMatch(/^\d{4}-\d\d-\d\d$/u);
});

test('a tool leads to its own site, and a version that labs lock is that of the lock', async () => {
  const lock = readFileSync('labs/deployment/model-apis/requirements.lock', 'utf8');
  const version = /^fastapi==(\S+)/mu.exec(lock)?.[1];
  const page = await open('appendix/tools/', { javaScriptEnabled: false });
  const sites = await page
    .locator('.register tbody th > a')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  expect(sites.length).toBe(await page.locator('.register tbody tr').count());
  expect(sites.filter((site) => !site.startsWith('https://'))).toEqual([]);
  const said = `version ${version} in this book’s labs`;
  expect(await page.locator('#fastapi').innerText()).toContain(said);
  expect(await page.locator('#kafka').innerText()).toMatch(/version [\d.]+, seen \d{4}-\d\d-\d\d/u);
  await page.goto(new URL('../../deployment/model-apis/', page.url()).href);
  expect(await page.locator('#tool-fastapi').innerText()).toContain(said);
});

test('a chapter leads once to its answers, and each of them back to what it answers', async () => {
  const page = await open('deployment/model-apis/', { javaScriptEnabled: false });
  const asked = await page
    .locator('.quiz, .exercise')
    .evaluateAll((found) => found.map(({ id }) => id));
  const links = page.locator('main a[href*="appendix/answers"]');
  expect(await links.count()).toBe(1);
  const link = new URL((await links.getAttribute('href')) ?? '', page.url());
  await page.goto(link.href);
  const chapter = page.locator(`.answers:has(> [id="${link.hash.slice(1)}"])`);
  for (const id of asked) {
    const answer = chapter.locator('.answer').filter({
      has: page.locator(`h3 a[href$="deployment/model-apis/#${id}"]`),
    });
    expect((await answer.innerText()).length).toBeGreaterThan(15);
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

test('the filter of the glossary leaves what has the name, says how many, and Escape ends it', async () => {
  const page = await open('appendix/glossary/');
  const entries = page.locator('.glossary > div:visible');
  const all = await entries.count();
  const field = page.getByLabel('Filter');
  const said = page.locator('glossary-filter .count');
  await field.pressSequentially('slo');
  expect(await entries.locator('dt').allInnerTexts()).toContain('service level objective');
  expect(await entries.count()).toBeLessThan(all);
  expect(await said.innerText()).toBe(`${await entries.count()} of ${all} terms`);
  expect(await axe(page)).toEqual([]);
  // Letters lead to what shows, the others nowhere.
  const letters = page.locator('.letters a[href]');
  const shown = await entries.evaluateAll((found) => found.map(({ id }) => `#${id}`));
  for (const href of await letters.evaluateAll((found) =>
    found.map((a) => a.getAttribute('href')),
  )) {
    expect(shown).toContain(href);
  }
  // Chromium empties such a field by itself, other browsers leave it to the page.
  await field.dispatchEvent('keydown', { key: 'Escape' });
  expect(await entries.count()).toBe(all);
  expect(await said.innerText()).toBe('');
  await field.fill('nothing has this name');
  expect(await said.innerText()).toBe('No term fits.');
});

test('words that only definitions have are found, and said to be no names', async () => {
  const page = await open('appendix/glossary/?q=usually+a+week');
  expect(await page.getByLabel('Filter').inputValue()).toBe('usually a week');
  expect(await page.locator('.glossary > div:visible').allInnerTexts()).toEqual([
    expect.stringContaining('on call'),
  ]);
  expect(await page.locator('.count').innerText()).toBe('No term has this name; one mentions it');
});

test('an address of a term that the filter hides shows it, and paper has all terms', async () => {
  const page = await open('appendix/glossary/?q=idempotence');
  const target = page.locator('#mlops');
  expect(await target.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await target.isVisible()).toBe(true);
  expect(await page.locator('.look-up:visible').count()).toBe(0);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => location.assign('#mlops'));
  await target.waitFor();
  expect(new URL(page.url()).search).toBe('');
  const { top, bar } = await target.evaluate((element) => ({
    top: element.getBoundingClientRect().top,
    bar: document.querySelector('.look-up')?.getBoundingClientRect().bottom ?? 0,
  }));
  expect(top).toBeGreaterThanOrEqual(bar - 1);
  expect(top).toBeLessThan(900);
});

test('letters lead to the first of their terms and are large enough for a thumb, without a script too', async () => {
  const page = await open('appendix/glossary/', { javaScriptEnabled: false, viewport: phone });
  expect(await page.locator('glossary-filter .list-filter').isVisible()).toBe(false);
  const sizes = await page.locator('.letters a').evaluateAll((found) =>
    found.map((letter) => {
      const { width, height } = letter.getBoundingClientRect();
      return Math.min(width, height);
    }),
  );
  expect(sizes.length).toBeGreaterThan(10);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  await page.getByRole('link', { name: 'S', exact: true }).click();
  expect(await page.locator('.glossary > div:target dt').innerText()).toMatch(/^s/iu);
});

test.each([320, 360, 1440])('the map shows each title whole at %i pixels', async (width) => {
  const page = await open('paths/map/', { viewport: { width, height: 800 } });
  const drawn = page.locator('.map a');
  const named = page.locator('.steps > li > a');
  const words = (texts: string[]) => texts.map((text) => text.replace(/^\d+\.\s*/u, '').trim());
  expect(words(await drawn.allInnerTexts())).toEqual(words(await named.allInnerTexts()));
  const [last] = await page
    .locator('.map')
    .evaluateAll((maps) =>
      maps.map((map) => [map.scrollWidth - map.clientWidth, map.querySelectorAll('path').length]),
    );
  expect(last?.[0]).toBe(0);
  expect(last?.[1]).toBeGreaterThan(0);
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
  const python = page.locator('.letter > ul > li').filter({ hasText: /^\s*Python/u });
  expect(await python.locator('li').count()).toBeGreaterThan(1);
  await python.getByRole('link').first().click();
  await page.waitForURL(/\/programming\/clean-python\/#./u);
  await page.locator('h2:target').waitFor();
});
