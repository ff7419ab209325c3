/** What a narrow window shows and a wide one does not: menus, the contents of a phone. */
import type { Page } from 'playwright-core';
import { haveAxe, type WithAxe } from '../axe.ts';

/** A page that knows what it has shown. */
type Remembering = WithAxe & { shown?: WeakSet<Element> };

/** Remembers what is visible now. */
export const rememberShown = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const elements = [...document.querySelectorAll('*')];
    (window as unknown as Remembering).shown = new WeakSet(
      elements.filter((element) => element.checkVisibility({ visibilityProperty: true })),
    );
  });

/** Faults of what has become visible since `rememberShown`; contrast is judged elsewhere. */
export async function appearedFaults(page: Page): Promise<string[]> {
  await haveAxe(page);
  return page.evaluate(async () => {
    const { axe, shown } = window as unknown as Remembering;
    const isNew = (element: Element) =>
      shown?.has(element) !== true && element.checkVisibility({ visibilityProperty: true });
    const appeared = [...document.body.querySelectorAll('*')].filter(
      (element) => isNew(element) && !isNew(element.parentElement ?? document.body),
    );
    if (appeared.length === 0) return [];
    const { violations } = await axe.run(appeared, {
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: false } },
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
