/** Reading: from page to page, contents, figures, theme, copied code, what was read. */
import { describe, expect, test } from 'vitest';
import { chapter, other, type Steps } from './steps.ts';

/** From the first page through chapters, and what a chapter offers. */
export function readingPaths({
  reader,
  at,
  open,
  address,
  count,
  attribute,
  soon,
  arrived,
}: Steps): void {
  describe('reading', () => {
    test('from the first page to a chapter, and to another through the sidebar', async () => {
      await open('');
      await reader().click(`.parts a[href$="/${other}/"]`);
      await arrived(`${other}/`);
      await reader().click(`nav.sidebar a[href$="/${chapter}/"]`);
      await arrived(`${chapter}/`);
      expect(await attribute('nav.sidebar a[aria-current=page]', 'href')).toBe(`/${chapter}/`);
    });

    test('the contents lead to a section', async () => {
      await open(`${chapter}/`);
      const target = 'starlight-toc li:nth-child(4) > a';
      const hash = await attribute(target, 'href');
      await reader().click(target);
      await soon(address).toBe(at(`${chapter}/${hash}`));
      const top = () =>
        reader().evaluate(
          (id) => document.getElementById(id)?.getBoundingClientRect().top ?? -1,
          String(hash).slice(1),
        );
      await soon(top).toBeGreaterThanOrEqual(0);
      expect(await top()).toBeLessThan(450);
    });

    test('figures are drawn, fonts are loaded, and nothing is wider than the window', async () => {
      await open(`${chapter}/`);
      await reader().evaluate(async () => void (await document.fonts.ready));
      const [figures, wide, font] = await reader().evaluate(() => [
        [...document.querySelectorAll('.figure svg')].filter(
          (figure) => figure.getBoundingClientRect().height > 100,
        ).length,
        document.documentElement.scrollWidth - document.documentElement.clientWidth,
        [...document.fonts].filter(({ status }) => status === 'loaded').length,
      ]);
      expect(figures).toBeGreaterThan(0);
      expect(figures).toBe(await count('.figure svg'));
      expect(wide).toBe(0);
      expect(font).toBeGreaterThanOrEqual(2);
    });

    test('formulas are set: the numerator stands over the denominator', async () => {
      await open('ethics/fairness/');
      const stacked = await reader().evaluate(() =>
        [...document.querySelectorAll('mfrac')].map(({ children: [above, below, ...others] }) => {
          const bottom = above?.getBoundingClientRect().bottom ?? 0;
          const isStacked = bottom <= (below?.getBoundingClientRect().top ?? 0) + 1;
          return bottom > 0 && isStacked && others.length === 0;
        }),
      );
      expect(stacked.length).toBeGreaterThan(0);
      expect(stacked).not.toContain(false);
    });

    test('the theme is switched, and kept', async () => {
      const ground = () =>
        reader().evaluate(() =>
          getComputedStyle(document.body).getPropertyValue('background-color'),
        );
      await open(`${chapter}/`);
      await reader().choose('.right-group starlight-theme-select select', 'light');
      await soon(() => attribute('html', 'data-theme')).toBe('light');
      const light = await ground();
      await reader().choose('.right-group starlight-theme-select select', 'dark');
      await soon(() => attribute('html', 'data-theme')).toBe('dark');
      expect(await ground()).not.toBe(light);
      await open(`${other}/`);
      expect(await attribute('html', 'data-theme')).toBe('dark');
      await reader().choose('.right-group starlight-theme-select select', 'auto');
    });

    test('a listing is copied whole', async () => {
      await open(`${chapter}/`);
      const listing = await reader().evaluate(() =>
        [...(document.querySelector('.listing')?.querySelectorAll('.ec-line') ?? [])]
          .map((line) => (line.textContent ?? '').replace('\n', ''))
          .join('\n'),
      );
      expect(listing).toContain('\n');
      await reader().click('.listing .copy-code');
      await reader().evaluate(() => {
        // A field of our own: those of the book have one line.
        const field = document.createElement('textarea');
        document.body.prepend(field);
        field.focus();
      });
      const pasted = () =>
        reader().evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea')?.value);
      await reader().press('Control', 'v');
      await soon(pasted).toBe(listing);
    });

    test('a chapter is marked as read, and ticked in the contents', async () => {
      const button = 'chapter-end .read';
      const ticked = `[data-read][href$="/${chapter}/"]`;
      await open(`${chapter}/`);
      await reader().click(button, 'Mark as read');
      await soon(() => attribute(button, 'aria-pressed')).toBe('true');
      expect(await count(`nav.sidebar a${ticked}`)).toBe(1);
      await open('');
      await soon(() => count(`.parts a${ticked}`)).toBe(1);
      await open(`${chapter}/`);
      await reader().click(button, 'Read on');
      await soon(() => count(`nav.sidebar a${ticked}`)).toBe(0);
    });
  });
}
