/**
 * Prints built pages as any tool with a browser would: opened once, saved once by Chromium, no
 * numbers to fill in.
 *
 * usage: node bench/print/plain.ts SITE_DIR OUT_DIR CHAPTER…
 */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findTool, howToInstall } from '../../scripts/tools/programs.ts';
import { serve } from '../../scripts/tools/server.ts';

const [site, out, ...chapters] = process.argv.slice(2);
const executablePath = findTool('chromium');
if (site === undefined || out === undefined || chapters.length === 0) {
  console.error('usage: plain.ts SITE_DIR OUT_DIR CHAPTER…');
  process.exit(2);
}
if (executablePath === undefined) {
  console.error(howToInstall('chromium'));
  process.exit(1);
}
const served = await serve(site);
const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
try {
  for (const chapter of chapters) {
    // The book's service worker would fetch the whole site meanwhile.
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${served.url}${chapter}/`, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const path = join(out, `${chapter.replaceAll('/', '-')}.pdf`);
    await page.pdf({ path, format: 'A4', tagged: true, outline: true, printBackground: true });
    await context.close();
  }
} finally {
  await browser.close();
  await served.stop();
}
