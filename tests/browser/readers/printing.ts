/** The rules for print, shown on screen. */
import { expect, test } from 'vitest';
import { chapter, quizzes, type Steps } from './steps.ts';

/** Chapter and questions under the rules for print. */
export function printPaths({ reader, open, count, visible }: Steps): void {
  test('the rules for print leave what belongs on paper, in the dark theme too', async () => {
    await open(`${chapter}/`);
    await reader().evaluate(() => {
      document.documentElement.dataset.theme = 'dark';
    });
    await reader().evaluate(showAsPrinted);
    for (const part of ['header.header', 'nav.sidebar', '.right-sidebar', 'button', 'select']) {
      expect([part, await visible(part)]).toEqual([part, 0]);
    }
    const solutions = await count('details.solution > :not(summary)');
    expect(solutions).toBeGreaterThan(0);
    expect(await visible('details.solution > :not(summary)')).toBe(solutions);
    const [cut, ground] = await reader().evaluate(() => [
      [...document.querySelectorAll('.sl-markdown-content :is(pre, table, svg)')]
        .filter((box) => box.scrollWidth > box.clientWidth + 1)
        .map((box) => box.outerHTML.slice(0, 200)),
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(cut).toEqual([]);
    expect(ground).toBe('rgb(255, 255, 255)');
    await open(`${quizzes}/`);
    await reader().evaluate(showAsPrinted);
    expect(await visible('.quiz .option')).toBeGreaterThan(0);
    expect(await visible('.quiz .why')).toBe(0);
  });
}

/**
 * Applies the rules for print to the screen, on the width of an A4 sheet less its margins. WebKitGTK's
 * driver cannot print, and neither browser's can emulate print. Runs in the page.
 */
function showAsPrinted(): void {
  const isFor = (media: MediaList, medium: string) =>
    media.mediaText.split(/[\s,()]+/u).includes(medium);
  const apply = (media: MediaList | null) => {
    if (media === null) return;
    if (isFor(media, 'print')) media.mediaText = 'all';
    else if (isFor(media, 'screen')) media.mediaText = 'not all';
  };
  const visit = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) apply(rule.media);
      if (rule instanceof CSSGroupingRule) visit(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) {
    apply(sheet.media);
    visit(sheet.cssRules);
  }
  document.documentElement.style.width = '170mm';
}
