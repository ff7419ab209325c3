/** Search: the dialog by keyboard, and the search page. */
import { describe, expect, test } from 'vitest';
import { chapter, type Steps } from './steps.ts';

/** By the keyboard in the dialog, and on a page of its own. */
export function searchPaths({
  reader,
  open,
  address,
  count,
  text,
  attribute,
  soon,
  arrived,
}: Steps): void {
  describe('search', () => {
    const option = 'dialog[open] [role=option]';

    test('a key opens it, results stand, Enter follows one to its section, back returns', async () => {
      await open(`${chapter}/`);
      await reader().press('/');
      await soon(() => reader().evaluate(() => document.activeElement?.id)).toContain('search');
      await reader().type('data class');
      await soon(() => count(option)).toBeGreaterThan(0);
      await soon(() => text('dialog[open] [role=status]')).toMatch(/^\d+ pages? found/u);
      await reader().press('ArrowDown');
      const href = await attribute(`${option}[aria-selected=true]`, 'href');
      expect(href).toContain('#');
      await reader().press('Enter');
      await arrived(String(href));
      await soon(() => count('.search-mark')).toBeGreaterThan(0);
      const inView = () =>
        reader().evaluate(() => {
          const id = decodeURIComponent(location.hash.slice(1));
          const top = document.getElementById(id)?.getBoundingClientRect().top ?? -1;
          return top >= 0 && top < innerHeight;
        });
      await soon(inView).toBe(true);
      await reader().back();
      await soon(() => count(option)).toBeGreaterThan(0);
      // The first one empties the field.
      await reader().press('Escape');
      await soon(() => count(option)).toBe(0);
      await reader().press('Escape');
      await soon(() => count('dialog[open]')).toBe(0);
    });

    test('the search page answers its address, follows the typing, and leads on', async () => {
      const found = '.search-page [role=option]';
      await open('search/?q=drift');
      await soon(() => count(found)).toBeGreaterThan(0);
      await reader().click('.search-page input');
      await reader().type(' alarm');
      await soon(address).toMatch(/q=drift[+ %].*alarm/u);
      await soon(() => text('.search-page [role=status]')).toMatch(/^\d+ pages? found/u);
      const href = await attribute(found, 'href');
      await reader().click(found);
      await arrived(String(href));
    });
  });
}
