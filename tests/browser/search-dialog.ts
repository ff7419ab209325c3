/** The search dialog, as a reader finds its parts. */
import type { Locator, Page } from 'playwright-core';

/** Where the question is typed. */
export const searchField = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'Search the book' });

/** Sections that were found. */
export const results = (page: Page): Locator => page.locator('dialog [role=listbox] [role=option]');

/** Types a question into the dialog, which is opened if need be, and waits for what is said of it. */
export async function ask(page: Page, query: string): Promise<void> {
  if (!(await page.locator('dialog[open]').count())) await page.keyboard.press('/');
  await searchField(page).fill(query);
  await page.locator('dialog [role=status]:not(:empty)').waitFor();
}
