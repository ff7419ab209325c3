/** What a page's content security policy forbids on it. */
import type { Page } from 'playwright-core';

/**
 * Listens from now on: call it before the page is opened.
 *
 * @returns Gives the browser's words for each thing that was forbidden.
 */
export function watchPolicy(page: Page): () => string[] {
  const forbidden: string[] = [];
  page.on('console', (message) => {
    if (/content.security.policy/iu.test(message.text())) forbidden.push(message.text());
  });
  return () => [...forbidden];
}
