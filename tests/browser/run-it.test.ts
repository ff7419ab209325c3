/** The block under a chapter's head that leads to its lab, with and without scripts, on screens and on paper. */
import { expect, test } from 'vitest';
import { siteInChromium } from './chromium.ts';

const { open } = siteInChromium();
const chapter = 'deployment/small-fast-models/';

test.each([
  [360, true],
  [1440, true],
  [360, false],
])(
  'at %i px, scripts %s: it is folded, and the lab’s time leads into it',
  async (width, scripts) => {
    const page = await open(chapter, {
      viewport: { width, height: 800 },
      javaScriptEnabled: scripts,
    });
    const block = page.locator('details.run-it');
    const commands = block.locator('pre[data-way="uv"]');
    expect(await commands.isVisible()).toBe(false);
    expect((await block.boundingBox())?.height).toBeLessThan(60);
    await page.locator('.facts a', { hasText: 'min' }).click();
    await commands.waitFor({ state: 'visible' });
    expect(await commands.innerText()).toMatch(/^unzip small-fast-models\.zip\ncd .+\nuv sync\n/u);
    await block.getByText('With pip instead of uv').click();
    expect(await block.locator('pre[data-way="pip"]').innerText()).toContain('--require-hashes');
  },
);

test('the zip is there, of the size that the page says', async () => {
  const page = await open(chapter);
  const link = page.locator('.run-it a[download]');
  const response = await page.request.get(await link.evaluate((a: HTMLAnchorElement) => a.href));
  const bytes = (await response.body()).length;
  expect(response.status()).toBe(200);
  expect(await page.locator('.run-it .cost').innerText()).toBe(
    `zip, ${Math.round(bytes / 1000)} KB`,
  );
});

test('on paper the address stands in its place', async () => {
  const page = await open(chapter);
  const address = page.locator('.facts .on-paper');
  expect(await address.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('details.run-it').isVisible()).toBe(false);
  expect(await address.innerText()).toMatch(
    /Run it yourself\s+\S+\/deployment\/small-fast-models\//u,
  );
});
