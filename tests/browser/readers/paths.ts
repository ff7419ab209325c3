/** All paths that a reader takes, whatever the browser. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Served, serve } from '../../../scripts/tools/server.ts';
import { policyPaths } from './policy.ts';
import { printPaths } from './printing.ts';
import { questionPaths } from './questions.ts';
import type { Reader } from './reader.ts';
import { readingPaths } from './reading.ts';
import { savedCopyPaths } from './saved-copy.ts';
import { searchPaths } from './search.ts';
import { stepsOf } from './steps.ts';

export interface Paths<Kind extends Reader> {
  readonly reader: () => Kind;
  /** Opens a page by its path. */
  readonly open: (path: string) => Promise<void>;
}

/** Takes all paths in one browser, which starts before the calling suite and is stopped after it. */
export function readerPaths<Kind extends Reader>(start: () => Promise<Kind>): Paths<Kind> {
  let served: Served;
  let reader: Kind;
  beforeAll(async () => {
    served = await serve('dist', '/', 0);
    reader = await start();
    // Shown where a test fails.
    console.info(reader.version);
  });
  afterAll(async () => {
    try {
      await reader?.stop();
    } finally {
      await served?.stop();
    }
  });
  afterEach(async () => {
    expect(await reader.complaints()).toEqual([]);
  });

  const steps = stepsOf(
    () => reader,
    () => served.url,
  );
  const paths = [readingPaths, searchPaths, questionPaths, policyPaths, printPaths, savedCopyPaths];
  for (const path of paths) path(steps);
  return { reader: () => reader, open: steps.open };
}
