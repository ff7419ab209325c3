/** What a page costs its own thread: other programs of the machine do not count, however busy it is. */
import type { Page } from 'playwright-core';

/** What a change of the page costs until it is laid out; painting waits for a frame, which may come later. */
export const untilLaidOut = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];

/**
 * @param parts Which of Chromium's metrics count; all that the thread does without them.
 * @returns Gives the milliseconds of processor time that the page's thread takes while something is done.
 */
export async function processorTimer(
  page: Page,
  parts: readonly string[] = ['TaskDuration'],
): Promise<(work: () => Promise<unknown>) => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const used = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = parts.map((part) => {
      const metric = metrics.find(({ name }) => name === part);
      if (metric === undefined) throw new Error(`the browser does not tell ${part}`);
      return metric.value;
    });
    return seconds.reduce((total, value) => total + value, 0) * 1000;
  };
  return async (work) => {
    const before = await used();
    await work();
    return (await used()) - before;
  };
}
