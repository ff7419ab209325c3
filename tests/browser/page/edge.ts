/** Whether all kinds of pages begin at one left edge: the eye finds the text where it left it. */
import type { Page } from 'playwright-core';

/** Left edges by the width of the window, as the first page that was opened has them. */
export type Edges = Map<number, number>;

/** One line where the page's title begins elsewhere than that of the page opened first, in a window as wide. */
export async function edgeFaults(page: Page, edges: Edges): Promise<string[]> {
  const [width, left] = await page.evaluate(() => {
    const title = document.querySelector('main h1');
    if (title === null) throw new Error('the page has no title');
    return [innerWidth, Math.round(title.getBoundingClientRect().left)] as const;
  });
  const expected = edges.get(width) ?? left;
  edges.set(width, expected);
  return left === expected
    ? []
    : [`the title begins at ${left} px, other pages' at ${expected} px`];
}
