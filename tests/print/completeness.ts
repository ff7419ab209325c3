/** Nothing lost between a page of the site and its sheets. */

import {
  type Element,
  eachElement,
  h,
  hasClass,
  replaceElements,
  selectAll,
  textOf,
} from '../../scripts/print/tree.ts';
import { bare } from './page-text.ts';

/** What a page shows to readers, by rules of its own: the assembler's must not vouch for itself. */
export function visibleMatter(body: Element): Element {
  const copy = h('div', structuredClone(body.children));
  // A table's head that sorts it is a button, and a head all the same.
  for (const head of selectAll('th', copy)) {
    head.children = head.children.flatMap((node) =>
      node.type === 'element' && node.tagName === 'button' ? node.children : [node],
    );
  }
  replaceElements(copy, (element) => {
    const { tagName, properties } = element;
    if (/^(?:script|style|link|button|math|textarea|label)$/u.test(tagName)) return [];
    if (
      ['term-card', 'sr-only', 'sl-anchor-link', 'print:hidden'].some((c) => hasClass(element, c))
    ) {
      return [];
    }
    if (properties.hidden !== undefined && properties.role !== 'tabpanel') return [];
    return undefined;
  });
  return copy;
}

/** Lines of all programs and outputs of a page. */
export function codeLines(body: Element): string[] {
  return selectAll('pre', body).flatMap((pre) => {
    const lines = selectAll('.ec-line', pre);
    return lines.length > 0 ? lines.map(textOf) : textOf(pre).split('\n');
  });
}

/**
 * @param pages What stands on them, line by line. A line may be wrapped, and a program may go on on
 *   the next page. @returns One line for each line of code that they hold less often than its page.
 */
export function lostLines(lines: readonly string[], pages: readonly string[]): string[] {
  const text = pages.map(bare).join('');
  const uses = Map.groupBy(
    lines.map(bare).filter((line) => line !== ''),
    (line) => line,
  );
  return [...uses].flatMap(([line, { length }]) => {
    const lost = length - (text.split(line).length - 1);
    return lost <= 0 ? [] : [`the line "${line.slice(0, 60)}" is missing ${lost} times`];
  });
}

/** Words between spaces; elements that stand in blocks of their own do not run together. */
export function wordsOf(body: Element): string[] {
  const texts: string[] = [];
  const blocks = /^(?:p|li|td|th|h[1-6]|dt|dd|figcaption|summary|pre|div|text|a|span|code)$/u;
  eachElement(body, (element) => {
    if (!blocks.test(element.tagName)) return;
    const own = element.children.filter((node) => node.type === 'text');
    texts.push(...own.map(({ value }) => value));
  });
  return texts
    .flatMap((text) => text.split(/\s+/u))
    .map(bareWord)
    .filter((word) => word !== '');
}

const bareWord = (word: string): string =>
  bare(word)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/**
 * Counts each word as often as its page has it. A word may be broken by a hyphen or run into the
 * number of a note, so it is looked for among the letters alone.
 *
 * @param text Of the sheets. @returns Share of words found, 0 to 1.
 */
export function shareOfWords(words: readonly string[], text: string): number {
  if (words.length === 0) return 1;
  const letters = bareWord(text);
  let missing = 0;
  for (const [word, uses] of Map.groupBy(words, (word) => word)) {
    missing += Math.max(0, uses.length - (letters.split(word).length - 1));
  }
  return 1 - missing / words.length;
}
