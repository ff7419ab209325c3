/** The search dialog and the search page, as a reader uses them. */
import { expect, test } from 'vitest';
import { site } from './browser.ts';

const { open } = site();

test('a slash opens the dialog and typing lists sections', async () => {
  const page = await open('');
  await page.keyboard.press('/');
  await page.keyboard.type('authors');
  await page.getByRole('option').first().waitFor();
  expect(await page.getByRole('option').count()).toBeGreaterThan(0);
});
