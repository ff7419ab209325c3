/** Changes the window or the theme of an open page, and waits until the page has followed. */
import type { Page } from 'playwright-core';

export interface Look {
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}

export async function changeWindow(page: Page, { theme, width, height }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width, height });
  await page.evaluate(follow, { theme, width });
}

/** Runs in the page. What does not come within ten seconds is left for the rules to find. */
async function follow({ theme, width }: { theme: string; width: number }): Promise<void> {
  const until = performance.now() + 10_000;
  // Listings that scroll become stops for the keyboard a little after a new size.
  const isDone = () =>
    innerWidth === width &&
    document.documentElement.dataset.theme === theme &&
    [...document.querySelectorAll<HTMLElement>('.expressive-code pre')].every(
      (pre) => pre.scrollWidth <= pre.clientWidth || pre.tabIndex === 0,
    );
  do {
    await new Promise(requestAnimationFrame);
  } while (!isDone() && performance.now() < until);
  for (const animation of document.getAnimations()) {
    if (Number.isFinite(Number(animation.effect?.getComputedTiming().endTime))) animation.finish();
  }
}
