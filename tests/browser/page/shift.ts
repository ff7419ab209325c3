/** How far what a reader sees has moved since the page was opened. */
import type { Page } from 'playwright-core';

/** An entry of the Layout Instability API, which TypeScript's DOM library leaves out. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly currentRect: DOMRectReadOnly }[];
}

/** Lighthouse prints less as 0: text that arrives in two pieces on a busy machine. */
const unseen = 0.0005;

/** Faults since the page was opened, as the Layout Instability API scores them. */
export async function shiftFaults(page: Page): Promise<string[]> {
  const shift = await shiftOf(page);
  return shift < unseen ? [] : [`the page shifts by ${shift.toFixed(4)} while it is opened`];
}

/** Waits until the page has its fonts, has nothing left to do and has been drawn, and adds up. */
const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((idle) => requestIdleCallback(idle));
    // A frame's shifts are told after it was drawn.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    const shifts = observer.takeRecords() as LayoutShift[];
    observer.disconnect();
    return (
      shifts
        // Closed parts of the contents count as boxes of one pixel: nobody sees them move.
        .filter(({ sources }) => sources.some(({ currentRect: box }) => box.width > 1))
        .reduce((sum, { value }) => sum + value, 0)
    );
  });
