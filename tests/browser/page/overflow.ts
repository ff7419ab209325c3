/** Whether a reader must scroll to the side: one line where the page is wider than its window. */
import type { Page } from 'playwright-core';

/** Faults of the page as it stands, in its window as it is now. */
export const overflowFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    return scrollWidth > innerWidth
      ? [`the page is ${scrollWidth} px wide in a window of ${innerWidth} px`]
      : [];
  });
