/** What a reader is promised of the first page and of chapters, seen in a browser. */
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { siteInChromium } from './chromium.ts';
import { openWithLate } from './late.ts';
import { shiftFaults } from './page/shift.ts';
import { phone } from './screens.ts';

const { address, blank, open } = siteInChromium();
const chapters = ['programming/clean-python/', 'deployment/model-apis/'];

test('the first page offers three ways in, the parts, and search', async () => {
  const page = await open('');
  expect(await page.locator('h1').innerText()).toContain('Handbook');
  expect(await page.locator('.ways a').count()).toBe(3);
  for (const chapter of chapters) {
    expect(await page.locator(`.parts a[href$="/${chapter}"]`).count()).toBe(1);
  }
  expect(await page.getByRole('searchbox', { name: 'Search the book' }).isVisible()).toBe(true);
  const chapterCount = await page.locator('.number').count();
  expect(await page.locator('.extent').innerText()).toContain(`${chapterCount + 1} chapters`);
  expect(await page.locator('.home figure svg[role="img"]').count()).toBe(1);
  for (const slug of ['glossary', 'tools', 'faq']) {
    expect(await page.locator(`.lookup a[href$="/appendix/${slug}/"]`).count()).toBe(1);
  }
});

test.each(['', 'no/such/page/'])('/%s has the menu and the theme on a phone', async (path) => {
  const page = await open(path, { viewport: phone });
  const menu = page.getByRole('button', { name: 'Menu' });
  expect(await page.getByRole('combobox', { name: 'Select theme' }).isVisible()).toBe(false);
  await menu.click();
  await page.getByRole('combobox', { name: 'Select theme' }).waitFor();
  expect(await page.locator('#starlight__sidebar a', { hasText: 'The roles' }).isVisible()).toBe(
    true,
  );
});

test('an address that no page has leads to the page that was meant, or to search', async () => {
  const page = await open('Deployment/model-api.html');
  expect(await page.locator('h1').innerText()).toBe('No page has this address');
  await page.getByRole('link', { name: 'APIs for models' }).first().waitFor();
  expect(await page.locator('[data-guess]').innerText()).toBe('Did you mean APIs for models?');
  await page.locator('[data-guess] a').click();
  await page.waitForURL(address('deployment/model-apis/'));

  const lost = await open('platform/feature-stores/');
  const field = lost.getByRole('searchbox', { name: 'Search the book' });
  expect(await field.inputValue()).toBe('feature stores');
  expect(await lost.locator('[data-guess]').isVisible()).toBe(false);
  await field.press('Enter');
  await lost.waitForURL(address('search/?q=feature+stores'));
});

test('the header leads to the repository', async () => {
  const page = await open('');
  const link = page.getByRole('link', { name: 'Source on GitHub' }).first();
  expect(await link.getAttribute('href')).toBe(manifest.repository.url);
});

describe.each(chapters)('%s', (chapter) => {
  test('says at its head what it asks of the reader', async () => {
    const head = (await open(chapter)).locator('.chapter-head');
    for (const fact of ['Level', 'Read', 'Lab runs', 'Reviewed', 'Builds on']) {
      expect(await head.locator('dt', { hasText: fact }).count()).toBe(1);
    }
    expect(await head.innerText()).toMatch(/\d+ min/u);
    expect(await head.innerText()).toMatch(/\d{4}-\d\d-\d\d/u);
  });

  test('sets its text in lines of 60 to 78 characters', async () => {
    const page = await open(chapter);
    await page.evaluate(() => document.fonts.ready);
    // Faces that came too late for the first view are in the cache for the second.
    await page.reload();
    const lengths = await page.evaluate(() => {
      const counts: number[] = [];
      for (const paragraph of document.querySelectorAll('.sl-markdown-content > p')) {
        const lines = new Map<number, number>();
        const range = document.createRange();
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          for (let at = 0; at < (node.textContent ?? '').length; at++) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = range.getBoundingClientRect();
            const line = Math.round(box.bottom / 12);
            if (box.width > 0) lines.set(line, (lines.get(line) ?? 0) + 1);
          }
        }
        // The last line of a paragraph is as long as it happens to be.
        counts.push(...[...lines.values()].slice(0, -1));
      }
      return counts.sort((a, b) => a - b);
    });
    const median = lengths[Math.floor(lengths.length / 2)];
    expect(lengths.length).toBeGreaterThan(30);
    expect(median).toBeGreaterThanOrEqual(60);
    expect(median).toBeLessThanOrEqual(78);
  });

  test('reads without JavaScript: text, code, figures, contents, solutions', async () => {
    const page = await open(chapter, { javaScriptEnabled: false });
    expect(await page.locator('.listing code').first().isVisible()).toBe(true);
    expect(await page.locator('.figure svg').first().isVisible()).toBe(true);
    expect(await page.locator('nav.sidebar a').first().isVisible()).toBe(true);
    const solution = page.locator('details.solution').first();
    await solution.locator('summary').click();
    expect(await solution.locator('> :not(summary)').first().isVisible()).toBe(true);
  });

  test('draws figures in the colors of the theme', async () => {
    const inks = await Promise.all(
      (['light', 'dark'] as const).map(async (colorScheme) => {
        const page = await open(chapter, { colorScheme });
        return page
          .locator('.figure svg text')
          .first()
          .evaluate((text) => getComputedStyle(text).fill);
      }),
    );
    expect(new Set(inks).size).toBe(2);
  });
});

test.each([...chapters, 'appendix/tools/'])(
  '/%s does not move when its fonts come late',
  async (path) => {
    const page = await blank();
    await openWithLate(page, address(path), '**/*.woff2');
    expect(await shiftFaults(page)).toEqual([]);
  },
);

test('the print button opens the print dialog', async () => {
  const page = await open(chapters[0] ?? '');
  await page.evaluate(() => {
    window.print = () => {
      document.title = 'printing';
    };
  });
  await page.getByRole('button', { name: 'Print this chapter' }).click();
  expect(await page.title()).toBe('printing');
});

test('an address that leads nowhere gets a page that says so', async () => {
  const page = await open('no/such/page/');
  expect(await page.locator('h1').innerText()).toContain('No page has this address');
});
