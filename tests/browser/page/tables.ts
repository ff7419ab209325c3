/**
 * Whether tables can be read in a narrow window: one line for each part that is laid out as something else
 * and has no role to keep it a table, and for each word that is broken though a line could hold it.
 */
import type { Page } from 'playwright-core';

/** Faults of the page as it stands, in its window as it is now. */
export const tableFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    const native: Readonly<Record<string, string>> = {
      table: 'table',
      tr: 'table-row',
      td: 'table-cell',
      th: 'table-cell',
    };
    /** Between these a line may be broken as well as at a space. */
    const unbroken = /[^\s\-–—/\\|…?&=]+/gu;
    for (const part of document.querySelectorAll('main :is(table, tr, td, th)')) {
      const { display } = getComputedStyle(part);
      if (!part.checkVisibility() || display === native[part.localName]) continue;
      if (part.role === null)
        found.add(`<${part.localName}> is laid out as ${display} without a role`);
    }
    for (const cell of document.querySelectorAll('main :is(td, th)')) {
      const room = document.documentElement.clientWidth - 48;
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        for (const { 0: word, index } of (text.textContent ?? '').matchAll(unbroken)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
          const width = lines.reduce((sum, line) => sum + line.width, 0);
          if (new Set(lines.map(({ top }) => Math.round(top))).size > 1 && width < room) {
            found.add(`"${word}" is broken in two`);
          }
        }
      }
    }
    return [...found];
  });
