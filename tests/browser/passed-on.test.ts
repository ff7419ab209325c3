/** What can be passed on of a chapter: the address of each thing with a number, and how the chapter is cited. */
import { expect, test } from 'vitest';
import { siteInChromium } from './chromium.ts';

const { open } = siteInChromium();
const chapter = 'deployment/model-apis/';

test('each label of a caption is a link to it, large enough for a finger', async () => {
  const kinds = new Set<string>();
  for (const path of [chapter, 'ethics/fairness/', 'contributing/components/reader/']) {
    const page = await open(path);
    const holders = page.locator(
      '.sl-markdown-content :is(figure.figure, figure.table, .listing, .output, .equation)',
    );
    const faults = await holders.evaluateAll((all) =>
      all.flatMap((holder) => {
        const link = holder.querySelector<HTMLAnchorElement>('a.label');
        if (link === null) return [`${holder.id}: no link`];
        const { width, height } = link.getBoundingClientRect();
        // A solution is folded.
        const folded = holder.closest('details:not([open])') !== null;
        if (!folded && (width < 24 || height < 24)) return [`${holder.id}: ${width} by ${height}`];
        return link.hash === `#${holder.id}` ? [] : [`${holder.id}: leads to ${link.hash}`];
      }),
    );
    expect(faults).toEqual([]);
    const labels = await page
      .locator('a.label')
      .evaluateAll((links) =>
        links.map((link) => link.getAttribute('aria-label') ?? link.textContent ?? ''),
      );
    for (const label of labels) kinds.add(label.split(' ')[0] ?? '');
  }
  expect([...kinds].sort()).toEqual(['Equation', 'Figure', 'Listing', 'Output', 'Table']);
});
