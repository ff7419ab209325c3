/** Quick checks in a browser: with a keyboard, with no script, on a phone, on paper. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from './axe.ts';
import { siteInChromium } from './chromium.ts';
import { openWithLate } from './late.ts';
import { overflowFaults } from './page/overflow.ts';
import { shiftFaults } from './page/shift.ts';
import { screens } from './screens.ts';
import { storedProgress } from './stored-progress.ts';

const { address, blank, open } = siteInChromium();
const path = 'contributing/components/quizzes/';

/** Clicks one of a question's buttons. */
const press = (page: Page, id: string, name: string) =>
  page.locator(`#${id}`).getByRole('button', { name }).click();

test('one answer: wrong says why and can be tried again, right is remembered', async () => {
  const page = await open(path);
  const quiz = page.locator('#q-one');
  await press(page, 'q-one', 'Check');
  expect(await quiz.getByRole('status').innerText()).toBe('Choose an answer first.');
  await quiz.getByLabel('The mean').check();
  await press(page, 'q-one', 'Check');
  expect(await quiz.getByRole('status').innerText()).toContain('Not this one');
  expect(await quiz.getByText('One wait of 110 minutes').isVisible()).toBe(true);
  expect(await quiz.getByText('Half of the waits').isVisible()).toBe(false);
  await press(page, 'q-one', 'Try again');
  await quiz.getByLabel('The median').check();
  await press(page, 'q-one', 'Check');
  expect(await quiz.getByRole('status').innerText()).toBe('Right.');
  expect(await quiz.locator('.why:visible').count()).toBe(3);
  await page.reload();
  expect(await page.locator('#q-one .score').innerText()).toBe('✓ right');
  expect((await storedProgress(page)).checks['contributing/components/quizzes']['q-one']).toEqual({
    right: true,
    tries: 2,
  });
});

test('several answers, a number and an output are judged', async () => {
  const page = await open(path);
  const several = page.locator('#q-several');
  await several.getByLabel('The mean').check();
  await press(page, 'q-several', 'Check');
  expect(await several.getByRole('status').innerText()).toContain('1 right one is missing');

  const number = page.locator('#q-number');
  await number.getByLabel('Your answer').fill('fifty');
  await press(page, 'q-number', 'Check');
  expect(await number.getByRole('status').innerText()).toBe('Write a number first.');
  await number.getByLabel('Your answer').fill('50');
  await number.getByLabel('Your answer').press('Enter');
  expect(await number.getByText('the share above the median').isVisible()).toBe(true);
  await press(page, 'q-number', 'Try again');
  await number.getByLabel('Your answer').fill('9%');
  await number.getByLabel('Your answer').press('Enter');
  expect(await number.getByRole('status').innerText()).toBe('Right.');

  const output = page.locator('#q-output');
  await output.getByLabel('It prints').fill('median   5');
  await press(page, 'q-output', 'Check');
  expect(await output.getByRole('status').innerText()).toBe('Right.');
});

test('the keyboard alone answers, and is never lost', async () => {
  const page = await open(path);
  await page.locator('#q-one input').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Try again');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe('q-one');

  const order = page.locator('#q-order');
  const parts = ['Move the code', 'Write tests', 'Package them', 'Answer requests'];
  for (const [place, part] of parts.entries()) {
    const up = order.getByRole('button', { name: `Move up: ${part}` });
    const row = () =>
      order.locator('li').evaluateAll((rows, text) => {
        return rows.findIndex((item) => item.textContent?.includes(text));
      }, part);
    while ((await row()) > place) {
      await up.focus();
      await page.keyboard.press('Enter');
    }
  }
  await order.getByRole('button', { name: 'Check' }).focus();
  await page.keyboard.press('Space');
  expect(await order.getByRole('status').innerText()).toBe('Right.');
});

test('without a script every option folds out to its verdict, and no dead button shows', async () => {
  const page = await open(path, { javaScriptEnabled: false });
  const one = page.locator('#q-one');
  expect(await one.locator('details').count()).toBe(3);
  expect(await one.getByRole('button').count()).toBe(0);
  await one.getByText('The mean').click();
  expect(await one.getByText('No. One wait of 110').isVisible()).toBe(true);
  await page.locator('#q-number').getByText('Answer', { exact: true }).last().click();
  expect(await page.locator('#q-number').getByText('9%').first().isVisible()).toBe(true);
});

test('on paper the question stands without its answers', async () => {
  const page = await open(path);
  await page.locator('#q-one').getByLabel('The median').check();
  await press(page, 'q-one', 'Check');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#q-one').getByText('The median').isVisible()).toBe(true);
  expect(await page.locator('.quiz .why:visible').count()).toBe(0);
  expect(await page.locator('.quiz button:visible').count()).toBe(0);
  expect(await page.locator('#q-number .option:visible').count()).toBe(0);
});

test('nothing shifts when the script arrives', async () => {
  const page = await blank();
  await openWithLate(page, address(`${path}#q-several`), '**/*.js');
  await page.locator('quick-check[data-ready]').first().waitFor();
  expect(await shiftFaults(page)).toEqual([]);
});

test.each(screens)('%s: nothing overflows and axe finds nothing', async (_, options) => {
  const page = await open(path, options);
  await page.locator('#q-several').getByLabel('The mean').check();
  await press(page, 'q-several', 'Check');
  expect(await overflowFaults(page)).toEqual([]);
  expect(await axe(page)).toEqual([]);
});

test('a question whose markup and script disagree says what it lacks', async () => {
  const page = await blank();
  await page.route(address(path), async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('class="again"', 'class="once-more"');
    await route.fulfill({ response, body });
  });
  const said = page.waitForEvent('pageerror');
  await page.goto(address(path));
  expect((await said).message).toBe('<quick-check> has no .again of class HTMLButtonElement');
  // It is one question's fault: the others work.
  await press(page, 'q-several', 'Check');
  expect(await page.locator('#q-several').getByRole('status').innerText()).toContain('first');
});
