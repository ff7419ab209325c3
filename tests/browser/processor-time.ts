/** What a page costs its own thread: other programs of the machine do not count, however busy it is. */
import type { Page } from 'playwright-core';

/** @returns Gives the milliseconds of processor time that the page's thread takes while something is done. */
export async function processorTimer(
  page: Page,
): Promise<(work: () => Promise<unknown>) => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const used = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
    if (seconds === undefined) throw new Error('the browser does not tell TaskDuration');
    return seconds * 1000;
  };
  return async (work) => {
    const before = await used();
    await work();
    return (await used()) - before;
  };
}
