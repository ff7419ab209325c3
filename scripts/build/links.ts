/** Proves that every link and fragment of a built folder resolves. */
import { pathToFileURL } from 'node:url';
import { root } from '../../src/book/paths.ts';
import { astroDefaults } from '../check-links/astro-config.ts';
import { checkLinks } from '../check-links/index.ts';
import { REPORTERS } from '../check-links/reporters/index.ts';

/** @returns One line a broken link, by source; none when the folder is sound. */
export async function checkBuiltLinks(folder: string): Promise<string[]> {
  const defaults = await astroDefaults(pathToFileURL(`${root}/`), folder);
  const report = await checkLinks(defaults);
  if (report.findings.length === 0) return [];
  const { output, notes } = REPORTERS.text(report);
  return [...output.trimEnd().split('\n'), notes.trimEnd()];
}
