/**
 * Checks every reference of a built site, without a server and without a network.
 *
 * The folder knows nothing of the site around it but the options it is given.
 */
import { statSync } from 'node:fs';
import type { BookCheck } from './book/book.ts';
import { Check } from './check.ts';
import { type LinkOptions, settle, UsageError } from './options.ts';
import type { Report } from './report.ts';
import type { SourceLocator } from './sources/locate.ts';

export type { BookRules } from './book/rules.ts';
export type { LinkOptions, TrailingSlash } from './options.ts';
export { UsageError } from './options.ts';
export type { Finding, Report, Rule, Warning } from './report.ts';
export type { ProjectSources } from './sources/project.ts';

export async function checkLinks(options: LinkOptions): Promise<Report> {
  const { siteDir } = options;
  if (!statSync(siteDir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`no such folder: ${siteDir}`);
  }
  const check = new Check(settle(options), options.external === true);
  // A build that wrote nothing would pass every check.
  if (check.site.files.size === 0) throw new UsageError(`nothing to check in ${siteDir}`);
  const rules = await rulesOf(check, options);
  check.run(rules);
  if (check.external.length > 0) {
    const { checkExternal, POLITE } = await import('./external/external.ts');
    const cacheFile = options.externalCache;
    check.faults.push(...(await checkExternal(check.external, { ...POLITE, cacheFile })));
  }
  // What a sound site does not need is not even loaded.
  const findings =
    check.faults.length === 0
      ? []
      : (await import('./findings.ts')).findingsOf(
          check,
          await locatorOf(rules, options, check),
          rules?.asWritten.bind(rules),
        );
  return {
    findings,
    warnings: check.warnings,
    pages: check.pageCount,
    references: check.referenceCount,
  };
}

async function rulesOf(
  check: Check,
  { book, sources }: LinkOptions,
): Promise<BookCheck | undefined> {
  if (book === undefined || sources === undefined) return undefined;
  const { BookCheck } = await import('./book/book.ts');
  return new BookCheck(check, book, sources);
}

async function locatorOf(
  rules: BookCheck | undefined,
  { sources }: LinkOptions,
  { settings }: Check,
): Promise<SourceLocator | undefined> {
  if (rules !== undefined || sources === undefined) return rules?.locator;
  const { SourceLocator } = await import('./sources/locate.ts');
  return new SourceLocator(sources, settings.base);
}
