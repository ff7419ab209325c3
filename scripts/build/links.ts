/** Proves that every link and fragment of a built folder resolves, by the rules of this book. */
import { address } from '../../src/project/address.ts';
import { checkLinks } from '../check-links/index.ts';
import { REPORTERS } from '../check-links/reporters/index.ts';
import { handbookLinks } from '../check-links.config.ts';

/** @returns One line a broken link, by source; none when the folder is sound. */
export async function checkBuiltLinks(folder: string): Promise<string[]> {
  const report = await checkLinks(await handbookLinks(folder, address));
  if (report.findings.length === 0) return [];
  const { output, notes } = REPORTERS.text(report);
  return [...output.trimEnd().split('\n'), notes.trimEnd()];
}
