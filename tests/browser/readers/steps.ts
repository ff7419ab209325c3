/** What the paths do and look at again and again, over any reader. */
import { expect } from 'vitest';
import { patience, type Reader } from './reader.ts';

/** Pages that the paths lead through. */
export const chapter = 'deployment/model-apis';
export const other = 'programming/clean-python';
export const quizzes = 'contributing/components/quizzes';

/** What paths are made of. */
export type Steps = ReturnType<typeof stepsOf>;

/** @param reader The browser, once it has started. @param site Gives the address of the first page. */
export function stepsOf(reader: () => Reader, site: () => string) {
  const at = (path: string) => new URL(path, site()).href;
  const open = (path: string) => reader().open(at(path));
  const address = () => reader().evaluate(() => location.href);
  const count = (selector: string) =>
    reader().evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
  /** Text of the first element that matches; empty while there is none. */
  const text = (selector: string) =>
    reader().evaluate(
      (wanted) => document.querySelector<HTMLElement>(wanted)?.innerText.trim() ?? '',
      selector,
    );
  const attribute = (selector: string, name: string) =>
    reader().evaluate(
      (wanted, key) => document.querySelector(wanted)?.getAttribute(key) ?? null,
      selector,
      name,
    );
  const visible = (selector: string) =>
    reader().evaluate(
      (wanted) =>
        [...document.querySelectorAll(wanted)].filter((found) => found.checkVisibility()).length,
      selector,
    );
  const soon = <Result>(look: () => Promise<Result>) => expect.poll(look, patience);
  /** Waits until a click has led to a page, and the page's scripts have run. */
  const arrived = (path: string) =>
    soon(() =>
      reader().evaluate(() => (document.readyState === 'complete' ? location.href : '')),
    ).toContain(at(path));
  return { reader, at, open, address, count, text, attribute, visible, soon, arrived };
}
