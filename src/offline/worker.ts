/**
 * The service worker of a saved copy: keeps every page and answers from what it kept. It runs only in
 * the browsers of readers who asked for it (src/offline/save-offline.ts).
 *
 * The first line of the built file, which src/offline/write.ts puts there, names what is kept. A new
 * edition is saved beside the old one and takes over when no page of the book is open any more, or when
 * its reader says so: no page ever mixes two editions.
 */
import { setCacheNameDetails } from 'workbox-core';
import {
  addPlugins,
  cleanupOutdatedCaches,
  matchPrecache,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { cachePrefix, type FromPage, type FromWorker } from './messages.ts';

/** What this file uses of a worker's global scope, which TypeScript cannot have beside a page's. */
interface WorkerScope {
  readonly bookFiles: readonly (readonly [url: string, revision: string | null])[];
  readonly clients: {
    matchAll(options: {
      includeUncontrolled: boolean;
    }): Promise<readonly { postMessage(message: FromWorker): void }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listen: (event: { data: FromPage }) => void): void;
}
const worker = self as unknown as WorkerScope;

let saved = 0;

setCacheNameDetails({ prefix: cachePrefix });
addPlugins([
  {
    cacheDidUpdate: async () => {
      saved += 1;
      const pages = await worker.clients.matchAll({ includeUncontrolled: true });
      for (const page of pages) page.postMessage({ saved, of: worker.bookFiles.length });
    },
  },
]);
precacheAndRoute(
  worker.bookFiles.map(([url, revision]): PrecacheEntry => ({ url, revision })),
  // A search stands in the address, and its page is one.
  { ignoreURLParametersMatching: [/./u] },
);
cleanupOutdatedCaches();

/** What was not kept comes from the network, or the page on saving says that it is not there. */
registerRoute(
  ({ request }) => request.mode === 'navigate',
  async ({ request }) => {
    try {
      return await fetch(request);
    } catch (error) {
      const page = await matchPrecache('appendix/offline/');
      if (page === undefined) throw error;
      return page;
    }
  },
);

worker.addEventListener('message', ({ data }) => {
  if (data === 'use the new edition') void worker.skipWaiting();
});
