/** The book below a path of its host, as on project pages of GitHub: built, link-checked and read there. */
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCommand } from '../../scripts/run/command.ts';
import { type Copy, copyProject, withoutVitest } from '../copy.ts';
import { site } from './browser.ts';

const base = '/handbook/';
let copy: Copy | undefined;
afterAll(() => copy?.remove());

/** The build checks every link of what it made, so it fails where one misses the base. */
const { open, url } = site(async () => {
  copy = copyProject();
  const { code, output } = await runCommand(process.execPath, ['scripts/build.ts'], {
    cwd: copy.folder,
    env: { ...withoutVitest, HANDBOOK_BASE: base },
  });
  if (code !== 0) throw new Error(output);
  return { folder: join(copy.folder, 'dist'), base };
});

test('no page asks for anything outside the path', async () => {
  const outside: string[] = [];
  for (const path of ['', 'programming/clean-python/', 'appendix/index-of-topics/']) {
    const page = await open('');
    page.on('request', (request) => {
      const { href } = new URL(request.url());
      if (!href.startsWith(url()) && !href.startsWith('data:')) outside.push(href);
    });
    await page.goto(new URL(path, url()).href, { waitUntil: 'networkidle' });
  }
  expect(outside).toEqual([]);
});

test('search answers, and its results lead to pages', async () => {
  const page = await open('');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search the book' }).fill('data class');
  await page.locator('dialog [role=option]').first().click();
  await page.waitForURL(`${url()}programming/clean-python/#**`);
  expect(await page.locator('h1').innerText()).toBe('Clean, modular Python');
});

test('an address below the path that leads nowhere gets the page that says so', async () => {
  const page = await open('no/such/page/');
  await page.locator('h1 ~ * a, main a').first().click();
  await page.waitForURL((address) => address.pathname.startsWith(base));
});
