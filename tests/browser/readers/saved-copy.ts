/** The saved copy of the book, without its server. */
import { cpSync } from 'node:fs';
import { expect, test } from 'vitest';
import { serve } from '../../../scripts/tools/server.ts';
import { renewWorker } from '../../../src/offline/write.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { chapter, other, type Steps } from './steps.ts';

/** Saves the book from a server that is then stopped. */
export function savedCopyPaths({ reader, text, visible, soon }: Steps): void {
  const folder = temporaryFolder('saved');

  test('a saved copy opens without its server', async () => {
    // Without what search looks up, which is nine files of ten; Chromium's tests save it all.
    cpSync('dist', folder, {
      recursive: true,
      filter: (path) => !/pagefind.(?:fragment|index)/u.test(path),
    });
    renewWorker(folder);
    const own = await serve(folder, '/', 0);
    const saved = (path: string) => new URL(path, own.url).href;
    try {
      await reader().open(saved('appendix/offline/'));
      await reader().click('save-offline button', 'Save the book');
      await soon(() => text('save-offline .said')).toMatch(/^Saved:/u);
    } finally {
      await own.stop();
    }
    await reader().open(saved(`${chapter}/`));
    await soon(() => visible('.figure svg')).toBeGreaterThan(0);
    await reader().open(saved(`${other}/`));
    expect(await text('h1')).not.toBe('');
  });
}
