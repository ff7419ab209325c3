/** The saved copy: asked for, complete without a server, renewed whole, gone when removed. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { renewWorker } from '../../src/offline/write.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { pagesOf, siteInChromium } from './chromium.ts';
import { ask, results } from './search-dialog.ts';

const folder = temporaryFolder('saved');

const { address, go, open, stopServing } = siteInChromium(() => {
  cpSync('dist', folder, { recursive: true });
  return { folder, base: '/', changing: true };
});

const said = (page: Page, text: RegExp) =>
  page.locator('save-offline .said').filter({ hasText: text }).waitFor();

async function save(): Promise<Page> {
  const page = await open('appendix/offline/');
  await said(page, /^\d+\.\d MB in \d+ files, nothing is saved yet\.$/u);
  await page.getByRole('button', { name: 'Save the book' }).click();
  await said(page, /^Saved: \d+\.\d MB/u);
  return page;
}

/** How many workers and caches the browser has for the site. */
const keptByBrowser = (page: Page) =>
  page.evaluate(async () => [
    (await navigator.serviceWorker.getRegistrations()).length,
    (await caches.keys()).length,
  ]);

test('nobody who did not ask is given a worker', async () => {
  const page = await open('programming/clean-python/');
  await page.waitForLoadState('networkidle');
  expect(await keptByBrowser(page)).toEqual([0, 0]);
});

test('a copy that is removed leaves nothing', async () => {
  const page = await save();
  await page.getByRole('button', { name: 'Remove the copy' }).click();
  await said(page, /nothing is saved yet/u);
  expect(await keptByBrowser(page)).toEqual([0, 0]);
});

test('a copy that could not be saved whole is none, and the reader is told', async () => {
  const page = await open('appendix/offline/');
  await said(page, /nothing is saved yet/u);
  const file = join(folder, 'programming/clean-python/index.html');
  const text = readFileSync(file);
  rmSync(file);
  await page.getByRole('button', { name: 'Save the book' }).click();
  await said(page, /^It did not work: a file could not be saved\./u);
  writeFileSync(file, text);
  await page.getByRole('button', { name: 'Save the book' }).click();
  await said(page, /^Saved:/u);
});

test('a new edition waits until the reader takes it, and comes whole', async () => {
  const page = await save();
  for (const path of ['start/roles', 'programming/clean-python']) {
    const file = join(folder, path, 'index.html');
    writeFileSync(file, readFileSync(file, 'utf8').replace('<h1', '<h1 data-edition="2"'));
  }
  renewWorker(folder);
  await page.reload();
  await said(page, /^A newer edition is saved\./u);
  await go(page, 'start/roles/');
  expect(await page.locator('h1[data-edition]').count()).toBe(0);
  await go(page, 'appendix/offline/');
  await page.getByRole('button', { name: 'Use the new edition' }).click();
  await said(page, /^Saved:/u);
  for (const path of ['start/roles/', 'programming/clean-python/']) {
    await go(page, path);
    expect(await page.locator('h1[data-edition]').count()).toBe(1);
  }
});

test('without the server every page is there with all that it shows, and search answers', async () => {
  const page = await save();
  await stopServing();
  const failed: string[] = [];
  page.on('requestfailed', (request) => {
    // Chromium asks for a site's icon past its worker, and gives up what a page left asks for.
    const left = request.failure()?.errorText === 'net::ERR_ABORTED';
    if (!left && !request.url().endsWith('/favicon.svg')) failed.push(request.url());
  });
  for (const path of ['', 'programming/clean-python/', 'start/roles/?path=mlops']) {
    const answer = await go(page, path);
    expect([path, answer?.status(), answer?.fromServiceWorker()]).toEqual([path, 200, true]);
  }
  // One saved page asks for all others: to open each would cost a visit a page.
  const addresses = pagesOf(folder).map(address);
  expect(await page.evaluate(missingFrom, addresses)).toEqual([]);
  await go(page, 'search/?q=drift');
  await page.locator('.search-page [role=option]').first().waitFor();
  await go(page, 'programming/clean-python/');
  await ask(page, 'data class');
  await results(page).first().click();
  await page.locator('h1').waitFor();
  expect(failed).toEqual([]);
  await go(page, 'print/handbook.a4.pdf');
  await page.getByText('is not in the saved copy').waitFor();
});

/**
 * Runs in the page.
 *
 * @returns Addresses of pages, and of scripts, styles and pictures in them, that nobody answers for.
 */
async function missingFrom(pages: readonly string[]): Promise<string[]> {
  const shown = new Set<string>();
  const missing: string[] = [];
  const ask = async (address: string) => {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.status !== 200) missing.push(address);
    return answer?.text() ?? '';
  };
  for (const address of pages) {
    const html = new DOMParser().parseFromString(await ask(address), 'text/html');
    for (const element of html.querySelectorAll('[src], link[rel=stylesheet], link[rel=preload]')) {
      const name = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
      if (!name.startsWith('data:')) shown.add(new URL(name, address).href);
    }
  }
  for (const address of shown) await ask(address);
  if (shown.size === 0) missing.push('scripts and styles: the pages name none');
  return missing;
}
