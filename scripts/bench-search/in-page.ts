/**
 * The processor time of a search in the page, as a ratio to the engine under it: from a key to the frame
 * with its results, against bare Pagefind that is asked for as many results in the same page. What the book
 * adds is correction, grouping, excerpts and drawing.
 */
import { chromium } from 'playwright-core';
import type { PagefindModule } from '../../src/search/pagefind.ts';
import { processorTimer } from '../tools/processor-time.ts';
import { needTool } from '../tools/programs.ts';
import { quietChromium } from '../tools/quiet-chromium.ts';
import { serve } from '../tools/server.ts';

const chapter = 'programming/clean-python/';
const queries = ['mypy', 'configuration', 'wheel', 'notebook to package', 'docstring'];

/** @param dist The built site. @returns For each query the ratio; more than 1 is what the book adds. */
export async function measureInPage(dist: string): Promise<ReadonlyMap<string, number>> {
  const served = await serve(dist, '/', 0);
  try {
    const browser = await chromium.launch({
      executablePath: needTool('chromium'),
      args: [...quietChromium],
    });
    try {
      const page = await browser.newPage();
      await page.goto(`${served.url}${chapter}`);
      await page.keyboard.press('/');
      await page.locator('dialog input').fill('python');
      await page.locator('dialog [role=option]').first().waitFor();
      const time = await processorTimer(page);
      const pagefind = await page.evaluateHandle<PagefindModule>('import("/pagefind/pagefind.js")');
      const ratios = new Map<string, number>();
      for (const query of queries) {
        const own = await time(() => page.evaluate(search, query));
        const engine = await pagefind.evaluateHandle(startPagefind);
        ratios.set(query, own / (await time(() => engine.evaluate(searchPagefind, query))));
      }
      return ratios;
    } finally {
      await browser.close();
    }
  } finally {
    await served.stop();
  }
}

/** From a key to the frame in which its results stand. */
function search(query: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('dialog input');
  const list = document.querySelector('dialog [role=listbox]');
  if (input === null || list === null) throw new Error('the dialog is not there');
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => resolve());
    });
    observer.observe(list, { childList: true });
    input.value = query;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** Its index is as cold as a first query's. */
async function startPagefind(module: PagefindModule) {
  const engine = module.createInstance({ basePath: '/pagefind/', baseUrl: '/', noWorker: true });
  await engine.init();
  return engine;
}

async function searchPagefind(
  engine: Awaited<ReturnType<typeof startPagefind>>,
  query: string,
): Promise<void> {
  const { results } = await engine.search(query);
  await Promise.all(results.slice(0, 8).map((result) => result.data()));
}
