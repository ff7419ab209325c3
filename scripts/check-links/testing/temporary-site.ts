/** Small sites for tests: a folder is written, checked and removed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkLinks, type Finding, type LinkOptions, type Report } from '../index.ts';

/** Files by their path; `null` makes a folder. */
export type Files = Readonly<Record<string, string | Buffer | null>>;

export async function withSite<Result>(
  files: Files,
  use: (siteDir: string) => Promise<Result> | Result,
): Promise<Result> {
  const siteDir = mkdtempSync(path.join(tmpdir(), 'links-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(siteDir, name);
      mkdirSync(content === null ? file : path.dirname(file), { recursive: true });
      if (content !== null) writeFileSync(file, content);
    }
    return await use(siteDir);
  } finally {
    rmSync(siteDir, { recursive: true });
  }
}

export type SiteOptions = Omit<LinkOptions, 'siteDir'>;

export function report(files: Files, options: SiteOptions = {}): Promise<Report> {
  return withSite(files, (siteDir) => checkLinks({ ...options, siteDir }));
}

export async function findings(files: Files, options?: SiteOptions): Promise<readonly Finding[]> {
  return (await report(files, options)).findings;
}

/** The broken references of a site, in the order in which they stand. */
export async function broken(files: Files, options?: SiteOptions): Promise<string[]> {
  return (await findings(files, options)).map(({ href }) => href);
}

/** The broken references of one page, beside the files that it refers to. */
export function brokenIn(
  html: string,
  files: Files = {},
  options?: SiteOptions,
): Promise<string[]> {
  return broken({ 'index.html': html, ...files }, options);
}
