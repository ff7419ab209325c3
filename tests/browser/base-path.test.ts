/**
 * The small site below a path of its host, as on project pages of GitHub: built, link-checked and read there.
 * It has every component that pages of the book have; what authors write is judged by tests/repository/addresses.test.ts.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Copy } from '../copy.ts';
import { copySmallSite } from '../small-site.ts';
import { pagesOf, siteInChromium } from './chromium.ts';
import { ask, results } from './search-dialog.ts';

const base = '/handbook/';
let copy: Copy | undefined;
let folder = '';
afterAll(() => copy?.remove());

/** The build checks every link of what it made, so it fails where one misses the base. */
const { blank, go, open, url } = siteInChromium(async () => {
  copy = copySmallSite();
  const { code, output } = await copy.build([], { HANDBOOK_BASE: base });
  if (code !== 0) throw new Error(output);
  folder = join(copy.folder, 'dist');
  return { folder, base };
});

test('no page asks for anything outside the path', async () => {
  const pages = pagesOf(folder);
  expect(pages.length).toBeGreaterThan(15);
  const page = await blank();
  const outside: string[] = [];
  page.on('request', (request) => {
    const { href } = new URL(request.url());
    if (!href.startsWith(url()) && !href.startsWith('data:'))
      outside.push(`${page.url()}: ${href}`);
  });
  for (const path of pages) await go(page, path, { waitUntil: 'networkidle' });
  expect(outside).toEqual([]);
});

test('search answers, and its results lead to pages', async () => {
  const page = await open('');
  await ask(page, 'share of waits');
  await results(page).first().click();
  await page.waitForURL(`${url()}programming/clean-python/#**`);
  expect(await page.locator('h1').innerText()).toBe('A chapter with everything');
});

test('the zip of a chapter’s lab lies below the path', async () => {
  const page = await open('programming/clean-python/');
  const zip = await page.locator('.run-it a[download]').getAttribute('href');
  expect(zip).toBe(`${base}labs/programming/clean-python.zip`);
  expect(existsSync(join(folder, 'labs/programming/clean-python.zip'))).toBe(true);
});

test('an address below the path that leads nowhere gets the page that says so', async () => {
  const page = await open('no/such/page/');
  await page.locator('main').getByRole('link', { name: 'first page' }).click();
  await page.waitForURL((address) => address.pathname === base);
});
