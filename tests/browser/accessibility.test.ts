/** Every page, by the rules of WCAG 2.2 AA that a program can judge, on two screens that differ most. */
import { describe, expect, test } from 'vitest';
import { axe, overflows, screens } from './axe.ts';
import { pagesOf, site } from './browser.ts';

const { open } = site();

describe.each(screens)('%s', (_, options) => {
  test.each([...pagesOf(), '404.html'])(
    '/%s: nothing overflows and axe finds nothing',
    async (path) => {
      const page = await open(path, options);
      expect(await overflows(page)).toBe(false);
      expect(await axe(page)).toEqual([]);
      await page.context().close();
    },
  );
});
