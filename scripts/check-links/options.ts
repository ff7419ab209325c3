/** What a caller may say about a site, and what holds where nothing is said. */
import type { BookRules } from './book/rules.ts';
import { compileGlobs } from './glob.ts';
import type { ProjectSources } from './sources/project.ts';

export interface LinkOptions {
  /** Folder of the built site. */
  readonly siteDir: string;
  /** Path under which the site is served. */
  readonly base?: string | undefined;
  /** Origin of the published site: links that begin with it are internal. */
  readonly site?: string | undefined;
  /** Whether the address of a page ends in a slash. */
  readonly trailingSlash?: TrailingSlash | undefined;
  /** Whether the host serves `about.html` at `/about`. */
  readonly cleanUrls?: boolean | undefined;
  /** What to do about links to the author's own machine. */
  readonly localLinks?: 'ignore' | 'error' | undefined;
  /** Globs on the `href` as written; what matches is not checked. */
  readonly exclude?: readonly string[] | undefined;
  /** The project that the site was built from, to point at its files. */
  readonly sources?: ProjectSources | undefined;
  /** Rules that only a book asks for; they need to know the sources. */
  readonly book?: BookRules | undefined;
  /** Whether to ask other sites for the pages that are linked there. */
  readonly external?: boolean | undefined;
  /** File that keeps their answers. */
  readonly externalCache?: string | undefined;
}

export type TrailingSlash = 'ignore' | 'always' | 'never';

export interface Settings {
  readonly siteDir: string;
  /** With a slash at both ends. */
  readonly base: string;
  readonly origin: string;
  readonly trailingSlash: TrailingSlash;
  readonly cleanUrls: boolean;
  readonly flagLocalLinks: boolean;
  readonly isExcluded: (href: string) => boolean;
}

/** The caller asked for something that makes no sense: exit code 2, with the message alone. */
export class UsageError extends Error {}

/** Stands for the site's origin where none is given. By RFC 2606 nobody can own it. */
const UNKNOWN_ORIGIN = 'https://origin-of-this-site.invalid';

export function settle(options: LinkOptions): Settings {
  return {
    siteDir: options.siteDir,
    base: normalizeBase(options.base ?? '/'),
    origin: originOf(options.site),
    trailingSlash: options.trailingSlash ?? 'ignore',
    cleanUrls: options.cleanUrls ?? false,
    flagLocalLinks: (options.localLinks ?? 'error') === 'error',
    isExcluded: compileGlobs(options.exclude ?? []),
  };
}

function originOf(site: string | undefined): string {
  if (site === undefined || site === '') return UNKNOWN_ORIGIN;
  const url = URL.parse(site);
  if (url === null || !url.protocol.startsWith('http')) {
    throw new UsageError(`site must be an http or https URL, not '${site}'`);
  }
  return url.origin;
}

/** `handbook`, `/handbook` and `/handbook/` mean the same; a full URL gives its path. */
function normalizeBase(base: string): string {
  const path = URL.parse(base)?.pathname ?? base;
  const inner = path.split('/').filter((segment) => segment !== '');
  return inner.length === 0 ? '/' : `/${inner.join('/')}/`;
}

type FileOptions = Pick<
  LinkOptions,
  'site' | 'trailingSlash' | 'cleanUrls' | 'localLinks' | 'exclude'
>;

/** Checks the content of an options file. */
export function parseOptionsFile(json: string): FileOptions {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new UsageError(`the options are not JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError('the options must be an object');
  }
  for (const [key, member] of Object.entries(value)) {
    const check = FILE_OPTIONS[key];
    if (check === undefined) throw new UsageError(`unknown option '${key}'`);
    const wanted = check(member);
    if (wanted !== undefined) throw new UsageError(`option '${key}' must be ${wanted}`);
  }
  return value as FileOptions;
}

type OptionCheck = (value: unknown) => string | undefined;

const oneOf =
  (...choices: string[]): OptionCheck =>
  (value) =>
    choices.includes(value as string) ? undefined : choices.join(', or ');

const FILE_OPTIONS: Readonly<Record<string, OptionCheck>> = {
  site: (value) => (typeof value === 'string' ? undefined : 'a URL'),
  trailingSlash: oneOf('ignore', 'always', 'never'),
  cleanUrls: (value) => (typeof value === 'boolean' ? undefined : 'true or false'),
  localLinks: oneOf('ignore', 'error'),
  exclude: (value) =>
    Array.isArray(value) && value.every((glob) => typeof glob === 'string')
      ? undefined
      : 'a list of globs',
};
