/** The browser's own print command, on pages as readers print them: in the dark theme too. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSitePage } from '../../scripts/print/site-page.ts';
import { runTool } from '../../scripts/tools/programs.ts';
import { codeLines, lostLines } from '../print/completeness.ts';
import { outsideFaults } from '../print/layout.ts';
import { bodyText, readPages } from '../print/page-text.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { siteInChromium } from './chromium.ts';
import { describeWith, missingTool } from './needs.ts';

const { open } = siteInChromium();
const folder = temporaryFolder('paper');

const pages = ['deployment/model-apis', 'contributing/components', 'contributing/print'];

/** Puts tabs and a folded part into a page: what stock Starlight leaves off the paper. */
const hidden = `<starlight-tabs><div class="tablist-wrapper"><ul role="tablist">
<li><a role="tab" id="t1">First tab</a></li><li><a role="tab" id="t2">Second tab</a></li></ul></div>
<div role="tabpanel" aria-labelledby="t1"><p>Words of the first.</p></div>
<div role="tabpanel" aria-labelledby="t2" hidden><p>Words of the second.</p></div></starlight-tabs>
<details><summary>A fold</summary><p>Words of the fold.</p></details>`;

/** A sheet may end between two of them, with its number. */
const inOrder = new RegExp(
  [
    'First tab',
    'Words of the first.',
    'Second tab',
    'Words of the second.',
    'A fold',
    'Words of the fold.',
  ]
    .map((words) => words.replaceAll(' ', String.raw`\s`))
    .join(String.raw`\s+(?:\d+\s+)?`),
  'u',
);

describeWith(missingTool('pdftotext', 'pdftoppm'), 'the print command', () => {
  test.each(pages)('%s prints whole', async (slug) => {
    const page = await open(`${slug}/`, { colorScheme: 'dark' });
    await page.evaluate((html) => {
      document.documentElement.dataset.theme = 'dark';
      document.querySelector('.sl-markdown-content')?.insertAdjacentHTML('beforeend', html);
    }, hidden);
    const file = join(folder, 'page.pdf');
    await page.pdf({ path: file, format: 'A4', printBackground: true });
    const sheets = readPages(file);
    const text = sheets
      .flatMap(({ words }) => words)
      .map((word) => word.text)
      .join(' ');
    expect(lostLines(codeLines(readSitePage('dist', slug).body), sheets.map(bodyText))).toEqual([]);
    expect(text).toMatch(inOrder);
    expect(outsideFaults(sheets, 96)).toEqual([]);
    for (const chrome of ['Skip to content', 'On this page', 'Print this chapter', 'Select theme'])
      expect(text).not.toContain(chrome);
    // The first pixel of each sheet, and what stands on it most: white.
    const grey = runTool('pdftoppm', ['-gray', '-r', '10', '-l', '1', file], 'latin1');
    const pixels = [...Buffer.from(grey, 'latin1')].slice(-60 * 100);
    expect(pixels.filter((pixel) => pixel > 200).length / pixels.length).toBeGreaterThan(0.6);
  });
});

test('the register shows the whole address of each finding on US Letter', async () => {
  const page = await open('appendix/tools/', { viewport: { width: 816, height: 1056 } });
  await page.emulateMedia({ media: 'print' });
  const [edge, ends] = await page.evaluate(() => {
    const end = (element: Element) => element.getBoundingClientRect().right;
    const register = document.querySelector('.register');
    if (register === null) throw new Error('the page has no register');
    return [end(register), [...register.querySelectorAll('td:last-child a')].map(end)] as const;
  });
  expect(ends.length).toBeGreaterThan(0);
  expect(Math.max(...ends)).toBeLessThanOrEqual(edge);
});

test('no letter is bold and italic: the site has no such face', async () => {
  const page = await open('start/roles/');
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    const boldItalics = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => {
          const { fontStyle, fontWeight } = getComputedStyle(element);
          return fontStyle === 'italic' && Number(fontWeight) > 400;
        })
        .map(({ textContent }) => textContent),
    );
    expect(boldItalics).toEqual([]);
  }
});
