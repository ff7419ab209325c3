/** Self-assessment and the plan made from it: by keyboard, without a script, on paper, as a calendar. */
import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axe } from './axe.ts';
import { siteInChromium } from './chromium.ts';
import { overflowFaults } from './page/overflow.ts';
import { screens } from './screens.ts';
import { progressKey, storedProgress } from './stored-progress.ts';

const { go, open, url } = siteInChromium();
const assess = 'start/assess-yourself/';
const plan = 'paths/plan/';

const row = (page: Page, pillar: string) =>
  page.locator(`skill-profile tr[data-pillar="${pillar}"]`);
const boxes = (page: Page, pillar: string, level: number) =>
  page.locator(`input[data-pillar="${pillar}"][data-level="${level}"]`);
const sheets = async (page: Page) => {
  const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
  return (await PDFDocument.load(pdf)).getPageCount();
};

describe('statements', () => {
  test('are ticked by keyboard, kept, and told by name', async () => {
    const page = await open(assess);
    const [first, second] = [0, 1].map((n) => boxes(page, 'cloud', 1).nth(n));
    await first?.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    expect(await second?.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await row(page, 'cloud').innerText()).toMatch(/1 of 8\s+none yet/u);
    await page.keyboard.press('Space');
    expect(await row(page, 'cloud').innerText()).toMatch(/2 of 8\s+1, tried it/u);
    expect(await row(page, 'cloud').locator('rect[data-on]').count()).toBe(2);
    await page.reload();
    expect(await row(page, 'cloud').innerText()).toMatch(/2 of 8\s+1, tried it/u);
    expect(await page.getByLabel('Can you run a job on a rented machine').isChecked()).toBe(true);
    const group = page.getByRole('group', { name: 'Cloud, Level 1, tried it' });
    expect(await group.getByRole('checkbox').count()).toBe(2);
  });

  test('lead to what is next, and say what this book does not teach', async () => {
    const page = await open(assess);
    for (const box of await boxes(page, 'deployment', 1).all()) await box.check();
    const next = page.locator('skill-profile .next li');
    expect(await next.filter({ hasText: 'Deployment, level 1' }).count()).toBe(0);
    const taught = next.filter({ hasText: 'make a service refuse a malformed request' });
    expect(await taught.locator('a').getAttribute('href')).toMatch(/\/deployment\/model-apis\/$/u);
    const missing = next.filter({ hasNot: page.locator('a') });
    expect(await missing.count()).toBeGreaterThan(0);
    for (const text of await missing.allInnerTexts()) {
      expect(text).toContain('Not in this book so far.');
    }
    expect(await page.locator('skill-profile .said').innerText()).toMatch(
      /^Last ticked on \d{4}-\d\d-\d\d\. Of 46 statements without evidence this book teaches \d+ so far/u,
    );
  });

  test('are saved, erased and counted with the rest of the progress', async () => {
    const page = await open(assess);
    await boxes(page, 'ethics', 1).first().check();
    await go(page, 'appendix/progress/');
    expect(await page.locator('reader-progress .skills').innerText()).toBe('1');
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByRole('button', { name: 'Yes, erase it' }).click();
    expect(await page.locator('reader-progress .skills').innerText()).toBe('0');
    await go(page, assess);
    expect(await page.locator('input:checked').count()).toBe(0);
  });

  test('stay with the reader: ticking and planning tell nobody anything', async () => {
    const page = await open(assess);
    const telling: string[] = [];
    page.on('request', (request) => {
      const { origin, search } = new URL(request.url());
      const silent = origin === new URL(url()).origin && search === '';
      if (!silent || request.method() !== 'GET') telling.push(request.url());
    });
    await boxes(page, 'cloud', 1).first().check();
    await go(page, plan);
    await page.getByLabel('Hours a week').selectOption('2');
    await page.waitForLoadState('networkidle');
    expect(telling).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('are a checklist without a script, on the screen and on paper', async () => {
    const page = await open(assess, { javaScriptEnabled: false });
    expect(await page.getByText('Without JavaScript nothing is counted').isVisible()).toBe(true);
    expect(await page.locator('skill-profile .next').isVisible()).toBe(false);
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      expect(await page.locator('.statement input:visible').count()).toBe(48);
      expect(await page.locator('.statements legend:visible').count()).toBe(24);
      expect(await page.locator('.profile rect:visible').count()).toBe(48);
    }
    await boxes(page, 'cloud', 1).first().check();
    await go(page, plan);
    expect(await page.locator('[data-goal] li a:visible').count()).toBeGreaterThan(2);
    expect(await page.locator(':is(.plan, .plan-controls):visible').count()).toBe(0);
  });
});

describe('the plan', () => {
  const titles = (page: Page) => page.locator('.plan tbody a').allInnerTexts();

  test('is chosen by keyboard, kept, and keeps the order of prerequisites', async () => {
    const page = await open(plan);
    await page.getByLabel('Goal').focus();
    await page.keyboard.type('Towards');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Home');
    await page.getByLabel('First day').fill('2026-12-28');
    const said = page.getByRole('status').filter({ hasText: 'Towards MLOps' });
    expect(await said.innerText()).toMatch(/in \d+ weeks of 1 hour, from Dec 28, 2026 to /u);
    const order = [...new Set(await titles(page))];
    expect(order.indexOf('Clean, modular Python')).toBeLessThan(order.indexOf('APIs for models'));
    expect(await page.locator('.plan tbody tr').nth(1).innerText()).toContain('Jan 4');
    await page.reload();
    expect(await page.getByLabel('Hours a week').inputValue()).toBe('1');
    expect(await page.getByLabel('First day').inputValue()).toBe('2026-12-28');
    expect((await storedProgress(page)).plan.goal).toBe('mlops');
  });

  test('leaves out what was read and what there is evidence for', async () => {
    const page = await open('deployment/model-apis/');
    await page.getByRole('button', { name: 'Mark as read' }).click();
    await go(page, assess);
    await page.getByLabel('Can you turn a notebook into a package').check();
    await go(page, plan);
    expect(await titles(page)).toContain('Clean, modular Python');
    expect(await titles(page)).not.toContain('APIs for models');
    await go(page, assess);
    await page.getByLabel('Can you write a test that fails when').check();
    await go(page, plan);
    expect(await titles(page)).not.toContain('Clean, modular Python');
    const known = await page.locator('.plan .known').innerText();
    expect(known).toContain('Clean, modular Python; APIs for models');
  });

  test('bears whatever was stored', async () => {
    const page = await open(plan);
    const odd = { goal: 'wizard', hoursAWeek: -3, start: '2026-99-99' };
    await page.evaluate(
      ([name, value]) => localStorage.setItem(name ?? '', value ?? ''),
      [progressKey, JSON.stringify({ version: 2, plan: odd })],
    );
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.reload();
    expect(await titles(page)).not.toEqual([]);
    await page.getByLabel('First day').fill('');
    expect(await titles(page)).not.toEqual([]);
    expect(errors).toEqual([]);
  });

  test('is saved as a calendar with an event a week', async () => {
    const page = await open(plan);
    await page.getByLabel('Hours a week').selectOption('1');
    await page.getByLabel('First day').fill('2026-12-28');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a calendar file' }).press('Enter');
    expect((await download).suggestedFilename()).toBe('handbook-plan.ics');
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const lines = text.replaceAll('\r\n ', '').split('\r\n');
    const all = (name: string) => lines.filter((line) => line.startsWith(name));
    const weeks = await page.locator('.plan tbody tr').count();
    expect(weeks).toBeGreaterThan(1);
    for (const name of ['BEGIN:VEVENT', 'UID:', 'DTSTAMP:', 'DTEND', 'END:VEVENT']) {
      expect(all(name), name).toHaveLength(weeks);
    }
    expect(new Set(all('UID:')).size).toBe(weeks);
    expect(all('DTSTART')[1]).toBe('DTSTART;VALUE=DATE:20270104');
    const chapter = page.locator('.plan tbody tr').first().locator('li a').first();
    expect(all('SUMMARY:')[0]).toContain(`week 1: ${await chapter.innerText()}`);
    expect(all('DESCRIPTION:')[0]).toContain(await chapter.getAttribute('href'));
  });

  test('prints on one sheet, even when the book has all its chapters', async () => {
    const page = await open(plan);
    expect(await sheets(page)).toBe(1);
    await page.locator('[data-goal="data-scientist"] ol').evaluate((list) => {
      // What the whole book is planned to have, however many are written today.
      for (let number = list.childElementCount; number < 52; number += 1) {
        const item = list.firstElementChild?.cloneNode(true);
        if (!(item instanceof HTMLElement)) throw new Error('the first entry is no element');
        item.dataset.slug = `part/chapter-${number}`;
        const [link] = item.getElementsByTagName('a');
        if (link === undefined) throw new Error('the first entry has no link');
        link.textContent = `Problem solving, attention to detail, adaptability ${number}`;
        list.append(item);
      }
    });
    await page.getByLabel('Hours a week').selectOption('10');
    expect(await page.locator('.plan tbody li').count()).toBeGreaterThan(40);
    expect(await sheets(page)).toBe(1);
    await page.emulateMedia({ media: 'print' });
    const hidden = '.plan-controls, .plan button, .page > header, nav.sidebar';
    expect(await page.locator(hidden).locator('visible=true').count()).toBe(0);
    await page.emulateMedia({ media: null });
    await page.getByLabel('Hours a week').selectOption('2');
    expect(await page.locator('.plan .later').innerText()).toMatch(/^After these 12 weeks: /u);
    expect(await page.locator('.plan tbody tr').count()).toBeLessThanOrEqual(12);
    expect(await sheets(page)).toBe(1);
  });
});

test('only these two pages load what they need', async () => {
  const page = await open('programming/clean-python/');
  const loaded = () =>
    page.evaluate(() =>
      ['skill-profile', 'reading-plan'].map((name) => !!customElements.get(name)),
    );
  expect(await loaded()).toEqual([false, false]);
  await go(page, assess);
  expect(await loaded()).toEqual([true, false]);
  await go(page, plan);
  expect(await loaded()).toEqual([false, true]);
});

describe.each(screens)('%s', (_, options) => {
  test.each([assess, plan])('%s: nothing overflows and axe finds nothing', async (path) => {
    const page = await open(path, options);
    if (path === assess) await boxes(page, 'programming', 1).first().check();
    expect(await overflowFaults(page)).toEqual([]);
    expect(await axe(page)).toEqual([]);
  });
});
