/** The search dialog and the search page, as a reader uses them. */
import { describe, expect, test } from 'vitest';
import { openLocal } from '../../scripts/bench-search/local.ts';
import { siteInChromium } from './chromium.ts';
import { phone } from './screens.ts';
import { ask, results, searchField } from './search-dialog.ts';

const { address, go, open } = siteInChromium();
const chapter = 'programming/clean-python/';
const touch = { viewport: phone, hasTouch: true, isMobile: true };

describe('by keyboard', () => {
  test.each(['/', 'Control+k'])('%s opens the dialog and Escape closes it', async (key) => {
    const page = await open(chapter);
    await page.keyboard.press(key);
    expect(await searchField(page).evaluate((input) => input === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  test('the arrows move through the options and Enter follows one', async () => {
    const page = await open(chapter);
    await ask(page, 'python');
    await results(page).first().waitFor();
    const active = () => searchField(page).getAttribute('aria-activedescendant');
    expect(await active()).toBeNull();
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe(await results(page).first().getAttribute('id'));
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBe(await results(page).last().getAttribute('id'));
    await page.keyboard.press('ArrowDown');
    const target = await results(page).first().getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(address(target ?? ''));
  });

  test('what is typed while the search is being loaded stays', async () => {
    const page = await open('');
    const [asked, typed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    await page.route(/search-box/u, async (route) => {
      asked.resolve();
      await typed.promise;
      await route.continue();
    });
    await page.keyboard.press('/');
    await asked.promise;
    await page.keyboard.type('dri');
    typed.resolve();
    await page.locator('dialog [role=status]:not(:empty)').waitFor();
    await page.keyboard.type('ft');
    expect(await searchField(page).inputValue()).toBe('drift');
  });

  test('Escape empties the field first, then closes the dialog', async () => {
    const page = await open(chapter);
    await ask(page, 'python');
    await results(page).first().waitFor();
    await page.keyboard.press('Escape');
    await results(page).first().waitFor({ state: 'detached' });
    expect(await searchField(page).inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  });

  test('a slash in a field is a slash', async () => {
    const page = await open(chapter);
    await ask(page, 'ci');
    await page.keyboard.type('/cd');
    expect(await searchField(page).inputValue()).toBe('ci/cd');
  });
});

test('a screen reader is told what the parts are and how much was found', async () => {
  const page = await open(chapter);
  await ask(page, 'python');
  await results(page).first().waitFor();
  expect(await searchField(page).getAttribute('aria-expanded')).toBe('true');
  const list = page.getByRole('listbox', { name: 'Results' });
  expect(await searchField(page).getAttribute('aria-controls')).toBe(await list.getAttribute('id'));
  const group = list.getByRole('group').first();
  const label = await group.getAttribute('aria-labelledby');
  expect(await page.locator(`#${label}`).innerText()).not.toBe('');
  expect(await page.locator('book-search dialog').getByRole('status').innerText()).toMatch(
    /^\d+ pages? found/u,
  );
});

test('the dialog shows what the module gives, in its order', async () => {
  const page = await open(chapter);
  await ask(page, 'types and data classes');
  await results(page).first().waitFor();
  const links = page.locator('dialog [role=group] [role=option]');
  const shown = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  const { search } = openLocal('dist');
  const rows = await search.search('types and data classes', { limit: 8 });
  expect(shown).toEqual(rows.flatMap(({ sections }) => sections.map((section) => section.url)));
});

test('a misspelled word is corrected, said, and can be taken back', async () => {
  const page = await open(chapter);
  await ask(page, 'pytohn');
  const said = page.locator('dialog .said');
  await said.getByText('Results for').waitFor();
  await said.getByRole('button', { name: 'as written' }).click();
  await said.getByText('No section holds these words').waitFor();
  expect(await said.getByRole('link').count()).toBeGreaterThan(0);
});

test('a chapter that is not written is admitted first, with pages to read meanwhile', async () => {
  const page = await open(chapter);
  await ask(page, 'terraform');
  const status = page.locator('book-search dialog').getByRole('status');
  expect(await status.innerText()).toMatch(/^No chapter on this yet; nearest: /u);
  const near = status.getByRole('link').first();
  const target = await near.getAttribute('href');
  await near.click();
  await page.waitForURL(address(target ?? ''));
});

test('pages are counted only when they hold every word', async () => {
  const page = await open(chapter);
  const status = page.locator('book-search dialog').getByRole('status');
  await ask(page, 'junit websocket runbook');
  expect(await status.innerText()).toBe('No page has all of these words; these have some');
});

test('filters stand in the order of the book', async () => {
  const page = await open(chapter);
  await ask(page, 'python');
  await results(page).first().waitFor();
  const choices = (name: string) =>
    page.locator('book-search dialog').getByLabel(name).locator('option').allInnerTexts();
  expect((await choices('Pillar')).slice(0, 3)).toEqual(['All', 'Start here', 'Programming']);
  expect(await choices('Level')).toEqual(['All', 'foundation', 'intermediate']);
});

test('where there is little room, filters are folded and say that some are chosen', async () => {
  const page = await open(chapter, touch);
  await page.getByRole('button', { name: 'Search' }).tap();
  await ask(page, 'python');
  await results(page).first().waitFor();
  const kind = page.locator('book-search dialog').getByLabel('Kind');
  const fold = page.locator('dialog button.fold');
  expect(await kind.isVisible()).toBe(false);
  await fold.tap();
  await kind.selectOption({ label: 'Exercise' });
  await fold.tap();
  expect(await kind.isVisible()).toBe(false);
  expect(await fold.innerText()).toBe('Filters (1)');
});

test('filters narrow the list', async () => {
  const page = await open(chapter);
  await ask(page, 'python');
  await results(page).first().waitFor();
  const before = await results(page).count();
  await page.locator('book-search dialog').getByLabel('Kind').selectOption({ label: 'Exercise' });
  await page.waitForFunction(
    (count) => document.querySelectorAll('dialog [role=listbox] [role=option]').length !== count,
    before,
  );
  for (const text of await results(page).locator('.where').allInnerTexts()) {
    expect(text).toBe('Exercise');
  }
});

test('words are marked on the page of a result; back returns to the results', async () => {
  const page = await open('contributing/components/');
  await ask(page, 'dataclass');
  const target = page.locator(`dialog [role=option][href*="${chapter}#"]`).first();
  await target.click();
  await page.locator('.search-mark').first().waitFor();
  expect((await page.locator('.search-mark').first().innerText()).toLowerCase()).toContain('data');
  const anchor = new URL(page.url()).hash.slice(1);
  expect(
    await page.locator(`[id="${anchor}"]`).evaluate((heading) => {
      const { top } = heading.getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    }),
  ).toBe(true);
  await page.goBack();
  await results(page).first().waitFor();
  expect(await searchField(page).inputValue()).toBe('dataclass');
});

test('a followed search is offered again, and can be forgotten', async () => {
  const page = await open(chapter);
  await ask(page, 'configuration');
  await results(page).first().click();
  await go(page, chapter);
  await page.keyboard.press('/');
  await page.getByRole('button', { name: 'configuration', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Forget them' }).click();
  expect(await page.getByRole('button', { name: 'configuration', exact: true }).count()).toBe(0);
});

test('by touch at 360 px: opens, fits, leads on', async () => {
  const page = await open(chapter, touch);
  await page.getByRole('button', { name: 'Search' }).tap();
  await ask(page, 'python');
  await results(page).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const box = await page.locator('book-search dialog').boundingBox();
  expect(box?.width).toBeLessThanOrEqual(360);
  await results(page).first().tap();
  await page.waitForFunction(() => document.querySelector('dialog[open]') === null);
});

describe('the page /search/', () => {
  test('answers the question in its address and keeps it there', async () => {
    const page = await open('search/?q=python');
    const found = page.locator('.search-page [role=listbox] [role=option]');
    await found.first().waitFor();
    await page.locator('.search-page input').fill('configuration');
    await page.waitForURL(/q=configuration/u);
  });
  test('is what the OpenSearch description names', async () => {
    const page = await open('');
    const href = await page.locator('link[rel=search]').getAttribute('href');
    const xml = await (await page.request.get(address(href ?? ''))).text();
    expect(xml).toContain('search/?q={searchTerms}');
  });
});

test.each([
  ['markup', '<img src=x onerror="document.title=1">'],
  ['markup that closes a tag', '"><script>document.title=1</script>'],
  ['10,000 letters', 'x'.repeat(10_000)],
  ['an emoji', '😀'],
  ['only stop words', 'the of and'],
  ['a lone quote', '"'],
])('a hostile query shows as text: %s', async (_kind, query) => {
  const page = await open(`search/?q=${encodeURIComponent(query)}`);
  const title = await page.title();
  await page.locator('.search-page [role=status]:not(:empty)').waitFor();
  expect(await page.locator('.search-page img, .search-page script').count()).toBe(0);
  expect(await page.title()).toBe(title);
});

test('hostile storage shows as text or not at all', async () => {
  const page = await open(chapter);
  await page.evaluate(() => {
    localStorage.setItem('handbook:recent-searches', '["<img src=x>", 7, {"a": 1}]');
  });
  await page.keyboard.press('/');
  await page.getByRole('button', { name: '<img src=x>' }).waitFor();
  expect(await page.locator('dialog img').count()).toBe(0);
});
