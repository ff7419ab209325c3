/** How far what a reader sees has moved since the page was opened. */
import type { Page } from 'playwright-core';

/** An entry of the Layout Instability API, which TypeScript's DOM library leaves out. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly currentRect: DOMRectReadOnly }[];
}

/** Lighthouse prints less as 0: text that arrives in two pieces on a busy machine. */
const unseen = 0.0005;

/** Visits after which a page that moved has no excuse: on a busy machine fonts come late more than once. */
const visits = 3;

interface Seen {
  readonly shift: number;
  /** Whether a font that the page asks for first came when text had been drawn already, or hardly before. */
  readonly late: boolean;
}

/**
 * Faults since the page was opened, as the Layout Instability API scores them. Text that was drawn without
 * its fonts is set anew when they come, in the tenth of a second in which `font-display: optional` still
 * takes them: then the page is opened again, by a browser that has them. What else moves, moves again.
 */
export async function shiftFaults(page: Page): Promise<string[]> {
  for (let visit = 1; ; visit += 1) {
    const { shift, late } = await seenOf(page);
    if (shift < unseen) return [];
    if (!late || visit === visits) {
      return [`the page shifts by ${shift.toFixed(4)} while it is opened`];
    }
    await page.reload();
  }
}

/** Waits until the page has its fonts, has nothing left to do and has been drawn, and adds up. */
const seenOf = (page: Page): Promise<Seen> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((idle) => requestIdleCallback(idle));
    // A frame's shifts are told after it was drawn.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    const shifts = observer.takeRecords() as LayoutShift[];
    observer.disconnect();
    const [drawn] = performance.getEntriesByName('first-contentful-paint');
    const soon = (drawn?.startTime ?? 0) - 50; // milliseconds that decoding may take
    const fonts = [...document.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="font"]')];
    return {
      // Closed parts of the contents count as boxes of one pixel: nobody sees them move.
      shift: shifts
        .filter(({ sources }) => sources.some(({ currentRect: box }) => box.width > 1))
        .reduce((sum, { value }) => sum + value, 0),
      late: fonts
        .flatMap(({ href }) => performance.getEntriesByName(href))
        .some((font) => (font as PerformanceResourceTiming).responseEnd > soon),
    };
  });
