/** What a chapter costs its reader: bytes of scripts, and the time until an answer is judged. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { processorTimer, untilLaidOut } from '../../scripts/tools/processor-time.ts';
import { siteInChromium } from './chromium.ts';

const { go, open } = siteInChromium();
const chapter = 'programming/clean-python/';

/** Search is asked for; what it loads is weighed by its own tests. */
const asked = /pagefind|search/iu;

test('all scripts of a chapter together are at most 20 KB gzip', async () => {
  const page = await open('');
  const files = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') files.add(request.url());
  });
  await go(page, chapter, { waitUntil: 'networkidle' });
  const inline = await page
    .locator('script:not([src]):not([type*="json"])')
    .evaluateAll((scripts) => scripts.map((script) => script.textContent ?? ''));
  // Asked for again: what the browser has kept already comes without a body.
  const texts = await Promise.all(
    [...files]
      .filter((file) => !asked.test(new URL(file).pathname))
      .map(async (file) => (await page.request.get(file)).body()),
  );
  const weights = [...texts, ...inline.map((text) => Buffer.from(text))].map(
    (text) => gzipSync(text, { level: 9 }).length,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  console.log(
    `scripts of ${chapter}: ${total} bytes gzip in ${files.size} files and ${inline.length} inline`,
  );
  expect(total).toBeLessThanOrEqual(20 * 1024);
});

/**
 * Milliseconds would tell of the machine. The peer is the browser, which lays out the same page anew for a
 * column one pixel narrower, as it does while a window is dragged. An answer takes 0.4 of that; it took 0.9
 * while selectors with :has() made each change style the whole page anew.
 */
test('an answer is judged and laid out in less than three quarters of a new layout of the page', async () => {
  const page = await open(chapter);
  // All of the page: listings that are far away are left out of a layout otherwise.
  await page.addStyleTag({
    content: '.expressive-code { content-visibility: visible !important; }',
  });
  const time = await processorTimer(page, untilLaidOut);
  const quiz = 'quick-check[data-kind="one"]';
  const steps = [
    `${quiz} .option:not([data-correct]) input`,
    `${quiz} .check`,
    `${quiz} .again`,
    'chapter-end .read',
  ];
  const rounds: number[][] = [];
  for (let round = 1; round <= 5; round += 1) {
    const times = [await time(() => page.evaluate(narrow, round))];
    for (const step of steps) times.push(await time(() => page.evaluate(click, step)));
    rounds.push(times);
  }
  const [peer = 0, ...best] = [0, 1, 2, 3, 4].map((step) =>
    Math.min(...rounds.map((round) => round[step] ?? 0)),
  );
  const said = [peer, ...best].map((ms) => ms.toFixed(1)).join(', ');
  console.log(`new layout, choose, check, again, read: ${said} ms`);
  expect(Math.max(...best) / peer).toBeLessThan(0.75);
});

/** Narrows the column of the text and waits for the new layout; runs in the page. */
function narrow(pixels: number): void {
  const column = document.querySelector<HTMLElement>('.sl-markdown-content');
  if (column === null) throw new Error('the page has no column of text');
  column.style.paddingInlineEnd = `${pixels}px`;
  document.body.getBoundingClientRect();
}

/** Clicks and waits for the new layout; runs in the page. */
function click(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`the page has no ${selector}`);
  element.click();
  document.body.getBoundingClientRect();
}
