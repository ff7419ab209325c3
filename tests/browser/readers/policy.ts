/** The content security policy: what it forbids, and what the browser says of it. */
import { expect, test } from 'vitest';
import { chapter, type Steps } from './steps.ts';

/** Shows that complaints are heard, so that their absence elsewhere means something. */
export function policyPaths({ reader, open, soon }: Steps): void {
  test('a script that was written into a page does not run, and the browser says so', async () => {
    await open(`${chapter}/`);
    await reader().evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.body.append(script);
    });
    await soon(async () => (await reader().complaints()).join('\n')).toMatch(/policy/iu);
    expect(await reader().evaluate(() => document.title)).not.toBe('taken over');
  });
}
