/** Whether each block of code has its button to copy it, large enough and beside the words, not over them. */
import type { Page } from 'playwright-core';

/** The least side of what a finger must hit, in pixels: WCAG 2.2, 2.5.8. */
const least = 24;

/** Faults of the page as it stands, in its window as it is now. */
export const copyButtonFaults = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const found: string[] = [];
    const blocks = [...document.querySelectorAll('main :is(.listing, .output, .frame)')].filter(
      (block) => block.checkVisibility() && block.querySelector('pre') !== null,
    );
    for (const block of blocks) {
      if (block.matches('.listing .frame')) continue;
      const name = block.querySelector('pre')?.getAttribute('aria-label') ?? '';
      const buttons = block.querySelectorAll('.copy-code');
      const [button] = buttons;
      if (button === undefined || buttons.length > 1) {
        found.push(`"${name}" has ${buttons.length} buttons to copy it`);
        continue;
      }
      const box = button.getBoundingClientRect();
      if (box.width < least || box.height < least) {
        found.push(`the button of "${name}" is ${box.width} by ${box.height} px`);
      }
      const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let text = words.nextNode(); text !== null; text = words.nextNode()) {
        if (button.contains(text) || text.textContent?.trim() === '') continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const over = [...range.getClientRects()].some(
          ({ left, right, top, bottom }) =>
            left < box.right && right > box.left && top < box.bottom && bottom > box.top,
        );
        if (over)
          found.push(`the button of "${name}" lies over "${text.textContent?.slice(0, 30)}"`);
      }
    }
    return found;
  }, least);
