/**
 * Where a URL leads, by the URL standard (https://url.spec.whatwg.org/): into the site, out of it,
 * or nowhere.
 */
import type { Settings } from '../options.ts';
import { isLocalHost } from './local.ts';
import { faultOfMailto } from './mailto.ts';
import { faultOfTel } from './tel.ts';

export type Target =
  | {
      readonly type: 'internal';
      /** Path below the base, percent-decoded to bytes, one a character. */
      readonly path: string;
      /** Without the hash, as the URL parser writes it. */
      readonly fragment: string;
    }
  | { readonly type: 'external'; readonly url: URL }
  | { readonly type: 'fault'; readonly rule: TargetFault; readonly reason: string }
  /** A scheme about which nothing can be said here: `data:`, `javascript:`, `git:`. */
  | { readonly type: 'unchecked' };

export type TargetFault = 'syntax' | 'outside-base' | 'slash' | 'local' | 'mailto' | 'tel';

export const SLASH_MISSING = 'the address of a page ends in a slash on this site';

const SCHEME = /^[\0- ]*([a-z][a-z\d+.-]*):/i;
/** Misspellings of http and https that no browser opens. */
const NEARLY_HTTP = new Set(
  'htp htps hhttp hhttps htttp htttps httpp httpps httpss ttp ttps tp tps hptt hptts'.split(' '),
);
const PERCENT = /%([\da-f]{2})/gi;

/** Paths of services that the host itself offers: Netlify's functions, Cloudflare's email guard. */
export const isAnsweredByHost = (path: string): boolean => /^\/(?:\.netlify|cdn-cgi)\//.test(path);

export function resolveTarget(href: string, baseUrl: string, settings: Settings): Target {
  const url = URL.parse(href, baseUrl);
  if (url === null) {
    return { type: 'fault', rule: 'syntax', reason: 'not a valid URL' };
  }
  switch (url.protocol) {
    case 'http:':
    case 'https:':
      return url.origin === settings.origin ? ownTarget(url, settings) : external(url, settings);
    case 'ws:':
    case 'wss:':
      return external(url, settings);
    case 'file:':
      if (!settings.flagLocalLinks) return { type: 'unchecked' };
      return {
        type: 'fault',
        rule: 'local',
        reason: "leads to a file of the author's own machine",
      };
    case 'mailto:':
      return contentFault('mailto', faultOfMailto(href.trim()));
    case 'tel:':
      return contentFault('tel', faultOfTel(href.trim()));
    default:
      return misspelledScheme(href);
  }
}

/** The URL parser percent-encodes what is not ASCII; this goes back to bytes. */
export function decodePercent(path: string): string {
  if (!path.includes('%')) return path;
  return path.replace(PERCENT, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function ownTarget(url: URL, { base, trailingSlash }: Settings): Target {
  const { pathname } = url;
  const fragment = url.hash.slice(1);
  if (pathname.startsWith(base)) {
    return { type: 'internal', path: decodePercent(pathname.slice(base.length)), fragment };
  }
  const decoded = decodePercent(pathname);
  // The base may itself be written with percent signs, or lack its last slash.
  if (decoded.startsWith(base)) {
    return { type: 'internal', path: decoded.slice(base.length), fragment };
  }
  if (`${decoded}/` === base) {
    if (trailingSlash !== 'always') return { type: 'internal', path: '', fragment };
    return { type: 'fault', rule: 'slash', reason: SLASH_MISSING };
  }
  return { type: 'fault', rule: 'outside-base', reason: `outside of the site's base ${base}` };
}

function external(url: URL, settings: Settings): Target {
  if (settings.flagLocalLinks && isLocalHost(url.hostname)) {
    return {
      type: 'fault',
      rule: 'local',
      reason: `leads to the author's own machine: ${url.host}`,
    };
  }
  return { type: 'external', url };
}

function contentFault(rule: TargetFault, reason: string | undefined): Target {
  return reason === undefined ? { type: 'unchecked' } : { type: 'fault', rule, reason };
}

function misspelledScheme(href: string): Target {
  const scheme = SCHEME.exec(href)?.[1]?.toLowerCase() ?? '';
  if (!NEARLY_HTTP.has(scheme)) return { type: 'unchecked' };
  return { type: 'fault', rule: 'syntax', reason: `unknown scheme '${scheme}:'` };
}
