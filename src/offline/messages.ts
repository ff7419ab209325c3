/** What a page and the service worker of a saved copy agree on. */

/** Begins the names of the caches that hold the copy. */
export const cachePrefix = 'handbook';

/** From worker to page: how many files of how many are saved. */
export interface FromWorker {
  readonly saved: number;
  readonly of: number;
}

/** From page to worker: take over from the edition that was saved before. */
export type FromPage = 'use the new edition';

/** What `offline.json` says of a copy before it is saved. */
export interface CopySize {
  readonly files: number;
  readonly bytes: number;
}
