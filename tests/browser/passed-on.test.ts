/** What can be passed on of a chapter: the address of each thing with a number, and how the chapter is cited. */
import { expect, test } from 'vitest';
import { siteInChromium } from './chromium.ts';

const { blank, go, open } = siteInChromium();
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

test('a chapter says how it is cited, and copies that', async () => {
  const page = await open(chapter, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByText('Cite this page').click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Copy the line' }).click();
  await page.getByText('Copied').first().waitFor();
  expect(await copied()).toMatch(
    /^The contributors .+\(\d{4}\)\. APIs for models\. .+, chapter \d+, version \S+, reviewed \d{4}-\d\d-\d\d\. https:\S+\/deployment\/model-apis\/$/u,
  );
  await page.getByRole('button', { name: 'Copy for BibTeX' }).click();
  await expect.poll(copied).toMatch(/^@incollection\{handbook-model-apis,\n[\s\S]+\n\}$/u);
});

test('what may not be copied is selected, and the reader is told', async () => {
  const page = await blank();
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
  );
  await go(page, chapter);
  await page.getByText('Cite this page').click();
  await page.getByRole('button', { name: 'Copy for BibTeX' }).click();
  await page.getByText('Selected: copy it').waitFor();
  expect(await page.evaluate(() => String(getSelection()))).toContain('@incollection{');
});
