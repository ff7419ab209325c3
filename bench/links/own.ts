/**
 * This project's link checker on a generated site, with the folder of the files it was made from:
 * what the command line does for the book, whose sources it knows.
 *
 * usage: own.ts SITE DOCS BROKEN
 *
 * Fails unless it finds as many broken links as the site has.
 */
import { dirname } from 'node:path';
import { checkLinks } from '../../scripts/check-links/index.ts';
import { REPORTERS } from '../../scripts/check-links/reporters/index.ts';

const [siteDir = '', docs = '', broken = ''] = process.argv.slice(2);
const sources = { root: dirname(docs), docs: 'docs' };
const report = await checkLinks({ siteDir, site: 'https://example.org', sources });
process.stdout.write(REPORTERS.text(report).output);
if (report.findings.length !== Number(broken)) {
  console.error(`${report.findings.length} broken links are found, of ${broken}`);
  process.exitCode = 1;
}
