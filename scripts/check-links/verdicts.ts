/**
 * Where the references of a site lead. Answers are remembered, because the same few addresses
 * stand on every page: a sidebar is judged once, not ten thousand times.
 */
import type { Settings } from './options.ts';
import type { Rule } from './report.ts';
import type { Redirects } from './site/redirects.ts';
import type { Site, SiteFile } from './site/site.ts';
import { withoutDirective } from './url/fragment.ts';
import { isAnsweredByHost, resolveTarget } from './url/target.ts';

export interface Fault {
  readonly rule: Rule;
  readonly reason: string;
}

export interface Verdict {
  readonly href: string;
  readonly fault?: Fault;
  /** Path below the base, where the reference stays inside. */
  readonly path?: string;
  /** The file that is served in the end. */
  readonly file?: SiteFile;
  /** What is looked for in that file. */
  readonly fragment?: string;
  readonly external?: URL;
}

const MAXIMUM_HOPS = 20;
const SLASH = 0x2f;

export class Verdicts {
  readonly settings: Settings;
  readonly #site: Site;
  readonly #redirects: Redirects;
  readonly #known = new Map<string, Verdict>();

  constructor(settings: Settings, site: Site, redirects: Redirects) {
    this.settings = settings;
    this.#site = site;
    this.#redirects = redirects;
  }

  /** URL of a file of the site, from which its relative references start. */
  urlOf(file: SiteFile): string {
    return this.urlOfPath(this.#site.addressOf(file.name));
  }

  /** @param path below the base, as bytes */
  urlOfPath(path: string): string {
    const { origin, base } = this.settings;
    const address = path === '' ? base : base + encodePath(path);
    return origin + address;
  }

  /**
   * @param baseUrl URL that a relative reference starts from
   * @param ownBase whether that is a URL of this site
   */
  judge(href: string, baseUrl: string, ownBase: boolean): Verdict {
    if (!ownBase || !meansTheSameEverywhere(href)) return this.#judge(href, baseUrl);
    let verdict = this.#known.get(href);
    if (verdict === undefined) {
      verdict = this.#judge(detach(href), baseUrl);
      this.#known.set(verdict.href, verdict);
    }
    return verdict;
  }

  #judge(href: string, baseUrl: string): Verdict {
    const target = resolveTarget(href, baseUrl, this.settings);
    switch (target.type) {
      case 'fault':
        return { href, fault: { rule: target.rule, reason: target.reason } };
      case 'external':
        return { href, external: target.url };
      case 'unchecked':
        return { href };
      case 'internal':
        return this.#follow(href, target.path, target.fragment);
    }
  }

  /** From an address to the file that is served, through redirects. */
  #follow(href: string, start: string, startFragment: string): Verdict {
    const seen = new Set<string>();
    let path = start;
    let fragment = startFragment;
    for (;;) {
      const fullPath = this.settings.base + path;
      const forced = this.#redirects.match(fullPath, true);
      const found = this.#site.lookup(path);
      if (forced === undefined && 'file' in found) {
        return { href, path: start, file: found.file, fragment: withoutDirective(fragment) };
      }
      if (isAnsweredByHost(fullPath)) return { href };
      const redirect = forced ?? this.#redirects.match(fullPath);
      if (redirect === undefined) {
        const fault = 'file' in found ? undefined : found;
        const reason =
          seen.size === 0
            ? (fault?.reason ?? '')
            : `redirected to ${fullPath}, and there is ${fault?.reason ?? ''}`;
        return { href, path: start, fault: { rule: fault?.rule ?? 'missing', reason } };
      }
      const { status } = redirect.rule;
      if (status >= 400) {
        return { href, path: start, fault: missing(`the host answers ${status}`) };
      }
      if (seen.has(path) || seen.size >= MAXIMUM_HOPS) {
        return { href, path: start, fault: { rule: 'redirect', reason: 'redirected in a circle' } };
      }
      seen.add(path);
      const next = resolveTarget(redirect.to, this.urlOfPath(path), this.settings);
      if (next.type === 'fault') {
        return {
          href,
          path: start,
          fault: { rule: 'redirect', reason: `redirected: ${next.reason}` },
        };
      }
      if (next.type !== 'internal') return { href };
      path = next.path;
      // A fragment survives a redirect that names none.
      if (next.fragment !== '') fragment = next.fragment;
    }
  }
}

/** Paths from the root, and URLs with a host: their meaning does not depend on the page. */
function meansTheSameEverywhere(href: string): boolean {
  const first = href.charCodeAt(0);
  return first === SLASH || href.startsWith('https://') || href.startsWith('http://');
}

const missing = (reason: string): Fault => ({ rule: 'missing', reason });

/** Bytes that are not allowed in a path go as `%XX`. */
export function encodePath(path: string): string {
  return path.replace(
    /[^\w\-.~/!$&'()*+,;=:@]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
}

/** A copy that does not keep the page alive that it was cut from. */
function detach(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
