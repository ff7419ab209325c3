/**
 * Whether what is wider than its place says so: one line for each part that scrolls to the side without a
 * fading edge, and for each that is cut off or sticks out. Folds are opened first, and stay open.
 */
import type { Page } from 'playwright-core';

/** Faults of the page as it stands, in its window as it is now. */
export async function scrollingFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '');
    // Listings that are far away are laid out all the same.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets.push(sheet);
  });
  // An edge is faded with the frame that is drawn next.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))),
  );
  const faults = await page.evaluate(() => {
    const found: string[] = [];
    const tell = (element: Element, what: string) =>
      found.push(
        `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${what}: ${(element.textContent ?? '').trim().slice(0, 40)}`,
      );
    const scrolls = (element: Element) =>
      /^(?:auto|scroll)$/u.test(getComputedStyle(element).overflowX);
    const scrollerOf = (element: Element): Element | undefined => {
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        if (scrolls(at)) return at;
      }
      return undefined;
    };
    for (const element of document.querySelectorAll('main *')) {
      if (!element.checkVisibility() || element.clientWidth === 0) continue;
      const style = getComputedStyle(element);
      if (scrolls(element) && element.scrollWidth > element.clientWidth + 1) {
        const fade = (name: string) => Number.parseFloat(style.getPropertyValue(name)) > 0;
        const faded =
          style.maskImage.includes('gradient') && (fade('--fade-start') || fade('--fade-end'));
        if (!faded) tell(element, 'scrolls to the side without a sign');
        continue;
      }
      const { right, width } = element.getBoundingClientRect();
      const unseen = style.position === 'absolute' && style.clipPath !== 'none';
      if (right > innerWidth + 1 && width > 1 && !unseen && scrollerOf(element) === undefined) {
        tell(element, `ends at ${Math.round(right)} px`);
      }
    }
    return found;
  });
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  });
  return faults;
}
