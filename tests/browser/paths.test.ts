/** Paths in a browser: what previous and next are for whom. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteInChromium } from './chromium.ts';
import { shiftFaults } from './page/shift.ts';

const { blank, go, open, url } = siteInChromium();
const chapter = 'deployment/model-apis/';
const onPath = `${chapter}?path=mlops`;

/** Where a row of links leads that the reader sees, from the site's first page. */
async function turns(page: Page): Promise<Record<string, string>> {
  const links = page.locator('.pagination-links a:visible');
  const found = await links.evaluateAll((all) =>
    all.map((link) => [link.getAttribute('rel') ?? '', link.getAttribute('href') ?? '']),
  );
  return Object.fromEntries(found);
}

/** Before and after the chapter in the sidebar, which is in the order of the book. */
const bookOrder = (page: Page) =>
  page.locator('.sidebar a').evaluateAll((links) => {
    const hrefs = links.map((link) => link.getAttribute('href') ?? '');
    const at = links.findIndex((link) => link.getAttribute('aria-current') === 'page');
    return { prev: hrefs[at - 1], next: hrefs[at + 1] };
  });

describe('a path', () => {
  test('leads from its page through its own chapters in its own order, and past a reload', async () => {
    const page = await open('paths/mlops/');
    const steps = await page
      .locator('ol.steps > li > a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(steps.length).toBeGreaterThan(5);
    await page.locator('ol.steps a').first().click();
    for (const [index, step] of steps.entries()) {
      await page.waitForURL(new URL(step, url()).href);
      if (index === 3) await page.reload();
      const seen = await turns(page);
      expect(seen.prev).toBe(steps[index - 1] ?? '/paths/mlops/');
      expect(seen.next).toBe(steps[index + 1]);
      const note = page.locator('.chapter-head .path-note:visible');
      expect(await note.innerText()).toContain(`chapter ${index + 1} of ${steps.length}`);
      if (seen.next !== undefined) await page.locator('[rel="next"]:visible').click();
    }
  });

  test('is left by its link, and the next chapter is the book’s again', async () => {
    const page = await open(onPath);
    expect(await turns(page)).not.toEqual(await bookOrder(page));
    await page.getByRole('link', { name: 'Leave the path' }).first().click();
    await page.waitForURL(new URL(chapter, url()).href);
    expect(await turns(page)).toEqual(await bookOrder(page));
    expect(await page.locator('.path-note:visible').count()).toBe(0);
  });

  test.each([
    ['nobody’s', '?path=nobody', {}],
    ['an empty', '?path=', {}],
    ['no', '', {}],
    ['a', '?path=mlops', { javaScriptEnabled: false }],
  ])('%s path, %j with %j, is the order of the book', async (_, query, options) => {
    const page = await open(`${chapter}${query}`, options);
    expect(await turns(page)).toEqual(await bookOrder(page));
  });

  test('shows at once, moves nothing, and leaves the page its one address', async () => {
    const page = await blank();
    // As long as the files that scripts stand in are on their way.
    await page.route('**/*.js', (route) => route.abort());
    await go(page, onPath);
    expect(await page.locator('.chapter-head .path-note:visible').count()).toBe(1);
    await page.unroute('**/*.js');
    await page.reload();
    expect(await shiftFaults(page)).toEqual([]);
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    expect(canonical).toMatch(/\/deployment\/model-apis\/$/u);
  });

  test('is carried by the plan', async () => {
    const page = await open('paths/plan/');
    await page.locator('.goal').selectOption('mlops');
    await page.locator('.plan tbody a').nth(2).click();
    await page.locator('.path-note:visible').first().waitFor();
    expect(new URL(page.url()).search).toBe('?path=mlops');
  });

  test('says what it leaves out, which is what its list lacks', async () => {
    const page = await open('paths/mlops/');
    const all = await page.locator('.steps a[data-chapter]').count();
    const map = await open('paths/map/');
    expect(all).toBe(await map.locator('.map a').count());
  });
});

describe('the arrow keys', () => {
  test('lead to previous and next, on a path along the path', async () => {
    const page = await open(onPath);
    const { next = '' } = await turns(page);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(new URL(next, url()).href);
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(new URL(onPath, url()).href);
  });

  test('stay with whatever needs them', async () => {
    const page = await open(chapter);
    // Counts what would have led away, and stays.
    await page.evaluate(() => {
      addEventListener('click', (event) => {
        if (!(event.target as Element).matches('.pagination-links a')) return;
        event.preventDefault();
        document.body.dataset.turned = String(Number(document.body.dataset.turned ?? 0) + 1);
      });
    });
    const press = async (key = 'ArrowRight') => {
      await page.keyboard.press(key);
      return page.evaluate(() => Number(document.body.dataset.turned ?? 0));
    };
    const clear = () =>
      page.evaluate(() => {
        (document.activeElement as HTMLElement).blur();
        getSelection()?.removeAllRanges();
      });
    expect(await press()).toBe(1);
    for (const modifier of ['Control', 'Meta', 'Shift']) {
      expect(await press(`${modifier}+ArrowRight`), modifier).toBe(1);
    }
    // Its type fits a desk: what the column has no room for scrolls.
    await page.addStyleTag({ content: '.output { inline-size: 6rem; }' });
    for (const selector of ['.output pre', '.table .scroll', 'quick-check input']) {
      await page.locator(selector).first().focus();
      expect(await press(), selector).toBe(1);
      await clear();
    }
    // A box that scrolls has the keys also when a click left the focus elsewhere.
    const code = page.locator('.listing pre').first();
    await code.evaluate((box) => {
      box.removeAttribute('tabindex');
      box.style.inlineSize = '6rem';
    });
    await code.click();
    await clear();
    expect(await press(), 'clicked code').toBe(1);
    await page.locator('.standfirst').click();
    await page.locator('h1').selectText();
    expect(await press(), 'selected text').toBe(1);
    await clear();
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    expect(await press(), 'search').toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'hidden' });
    await clear();
    // And after all that they still lead on.
    expect(await press()).toBe(2);
  });

  test('can be turned off for good, and on again', async () => {
    const page = await open(chapter);
    expect(await page.locator('[rel="next"]:visible').getAttribute('aria-keyshortcuts')).toBe(
      'ArrowRight',
    );
    await page.getByRole('button', { name: 'Turn the keys off' }).click();
    await page.reload();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('[rel="next"]:visible').getAttribute('aria-keyshortcuts')).toBeNull();
    await page.getByRole('button', { name: 'Turn the keys on' }).click();
    expect(page.url()).toContain(chapter);
    const { next = '' } = await bookOrder(page);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(new URL(next, url()).href);
  });
});
