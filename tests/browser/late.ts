/** Files that come late: after the page has been drawn without them, however fast or slow the machine is. */
import type { Page } from 'playwright-core';

/**
 * Opens an address and holds back what matches until the first words have been drawn.
 *
 * @returns When all of it has been loaded.
 */
export async function openWithLate(page: Page, address: string, files: string): Promise<void> {
  const drawn = Promise.withResolvers<void>();
  await page.route(files, async (route) => {
    await drawn.promise;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        new PerformanceObserver((list) => {
          if (list.getEntriesByName('first-contentful-paint').length > 0) resolve();
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  drawn.resolve();
  await page.waitForLoadState('networkidle');
}
