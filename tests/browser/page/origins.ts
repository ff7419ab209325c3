/** Whom a page asks for something while it is open: its own server alone. */
import type { Page } from 'playwright-core';

/**
 * Listens from now on: call it before the page is opened.
 *
 * @param home Address of the first page. @returns Gives one line for each address elsewhere.
 */
export function watchOrigins(page: Page, home: string): () => string[] {
  const elsewhere = new Set<string>();
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(home) && !/^(?:data|blob):/u.test(address)) elsewhere.add(address);
  });
  return () => [...elsewhere].map((address) => `the page asks for ${address}`);
}
