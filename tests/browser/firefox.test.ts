/** A reader's paths in Firefox, as Debian ships it, and its own print command. */
import { join } from 'node:path';
import { expect } from 'vitest';
import { findFirefox, howToGetFirefox } from '../../scripts/run/other-browsers.ts';
import { bare, readPages, textOfPage } from '../print/page-text.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { describeWith, missingTool, testWith } from './needs.ts';
import { startFirefox } from './readers/firefox.ts';
import { readerPaths } from './readers/paths.ts';

const firefox = findFirefox();

describeWith(firefox === undefined ? howToGetFirefox : undefined, 'Firefox', () => {
  const { reader, open } = readerPaths(() => startFirefox(firefox ?? ''));

  const folder = temporaryFolder('firefox');

  testWith(missingTool('pdftotext'), 'prints a chapter whole on A4', async () => {
    const slug = 'deployment/model-apis';
    await open(`${slug}/`);
    const file = join(folder, 'page.pdf');
    await reader().print(file);
    const sheets = readPages(file);
    expect(sheets.length).toBeGreaterThan(2);
    for (const { width, height } of sheets) {
      // A4 in points; Firefox counts in whole ones, upwards.
      expect(Math.abs(width - 595.28)).toBeLessThan(1);
      expect(Math.abs(height - 841.89)).toBeLessThan(1);
    }
    const printed = bare(sheets.map(textOfPage).join('')).toLowerCase();
    const runs = await reader().evaluate(longestRuns);
    expect(runs.length).toBeGreaterThan(40);
    expect(runs.filter((run) => !printed.includes(run))).toEqual([]);
  });
});

/**
 * The longest run of plain letters of each paragraph that stands directly in the text and belongs on paper;
 * runs in the page.
 *
 * Firefox embeds a variable font only in its first weight, and gives ligatures and old-style digits no
 * letters: code, bold words, "fi" and numbers are drawn on its sheets and are no text in them.
 */
function longestRuns(): string[] {
  return [...document.querySelectorAll('.sl-markdown-content > p:not(.print\\:hidden)')]
    .map((paragraph) =>
      [...paragraph.childNodes]
        .map((node) => (node instanceof Text ? node.data : '0'))
        .join('')
        .toLowerCase()
        .replace(/\s/gu, '')
        .split(/f[a-z]?|[^a-z]+/u)
        .reduce((longest, run) => (run.length > longest.length ? run : longest)),
    )
    .filter((run) => run.length > 12);
}
