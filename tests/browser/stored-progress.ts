/** A reader's progress, as the browser keeps it. */
import type { Page } from 'playwright-core';

/** Under which name it is kept. */
export const progressKey = 'handbook-progress';

/** What is kept; an empty object where nothing is. */
export const storedProgress = (page: Page) =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}'), progressKey);
