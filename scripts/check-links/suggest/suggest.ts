/** What to write in place of a broken reference; only what would pass the check. */
import type { Check, Fault } from '../check.ts';
import { decodeBytes } from '../html/decode.ts';
import type { SiteFile } from '../site/site.ts';
import { findsAnchor, withoutDirective } from '../url/fragment.ts';
import { decodePercent } from '../url/target.ts';
import { encodePath } from '../verdicts.ts';
import { AnchorSuggestions, encodeAnchor } from './anchor.ts';
import { PathSuggestions } from './paths.ts';

const PARTS = /^([^?#]*)(\?[^#]*)?(#.*)?$/s;
/** A run over a site that is broken throughout should still end soon. */
const MAXIMUM = 1000;

export class Suggestions {
  readonly #check: Check;
  readonly #paths: PathSuggestions;
  readonly #known = new Map<string, string | undefined>();
  readonly #anchors = new Map<string, AnchorSuggestions>();

  constructor(check: Check) {
    this.#check = check;
    this.#paths = new PathSuggestions(check.site, check.settings.base);
  }

  for(fault: Fault): string | undefined {
    const key = `${fault.href}\0${fault.baseUrl}\0${fault.rule}`;
    if (this.#known.has(key)) return this.#known.get(key);
    if (this.#known.size >= MAXIMUM) return undefined;
    const suggestion = this.#suggest(fault);
    this.#known.set(key, suggestion);
    return suggestion;
  }

  #suggest(fault: Fault): string | undefined {
    if (fault.rule === 'fragment') return this.#otherAnchor(fault);
    if (fault.rule === 'published' && fault.verdict?.file) return this.#otherAnchor(fault);
    if (fault.rule !== 'missing' && fault.rule !== 'slash' && fault.rule !== 'outside-base') {
      return undefined;
    }
    const url = URL.parse(fault.href, fault.baseUrl);
    if (url === null || url.origin !== this.#check.settings.origin) return undefined;
    for (const path of this.#paths.candidates(wantedPaths(fault, url))) {
      const href = this.#write(path, fault);
      for (const candidate of this.#withFragment(href, fault)) {
        if (candidate !== fault.href && this.#passes(candidate, fault.baseUrl)) return candidate;
      }
    }
    return undefined;
  }

  #otherAnchor({ href, verdict }: Fault): string | undefined {
    const anchor = this.#anchorsOf(verdict?.file).suggest(verdict?.fragment ?? '');
    if (anchor === undefined) return undefined;
    return `${href.slice(0, href.indexOf('#'))}#${encodeAnchor(anchor)}`;
  }

  /** A path of the site in the manner of the reference: absolute, from the root, or relative. */
  #write(path: string, { href, baseUrl }: Fault): string {
    const { origin, base } = this.#check.settings;
    const full = base + writable(path);
    const trimmed = href.trim();
    if (/^[a-z][a-z\d+.-]*:/i.test(trimmed)) return origin + full;
    if (trimmed.startsWith('//')) return origin.replace(/^https?:/, '') + full;
    if (trimmed.startsWith('/')) return full;
    return relative(URL.parse(baseUrl)?.pathname ?? '/', full, trimmed.startsWith('./'));
  }

  /** With the fragment as it was, with one that the other page has, and without. */
  *#withFragment(href: string, fault: Fault): Generator<string> {
    const [, , query = '', hash = ''] = PARTS.exec(fault.href.trim()) ?? [];
    yield href + query + hash;
    if (hash === '') return;
    const verdict = this.#check.verdicts.judge(href, fault.baseUrl, false);
    const anchor = this.#anchorsOf(verdict.file).suggest(hash.slice(1));
    if (anchor !== undefined) yield `${href}${query}#${encodeAnchor(anchor)}`;
    yield href + query;
  }

  #passes(href: string, baseUrl: string): boolean {
    const { fault, file, fragment = '' } = this.#check.verdicts.judge(href, baseUrl, false);
    if (fault !== undefined || file === undefined) return false;
    if (file.anchors === undefined) return true;
    const anchors = this.#anchorsOf(file);
    return findsAnchor(withoutDirective(fragment), (anchor) => anchors.has(anchor));
  }

  #anchorsOf(file: SiteFile | undefined): AnchorSuggestions {
    const name = file?.name ?? '';
    let anchors = this.#anchors.get(name);
    if (anchors === undefined) {
      anchors = new AnchorSuggestions((file?.anchors ?? '').split('\0'));
      this.#anchors.set(name, anchors);
    }
    return anchors;
  }
}

/** Where the reference leads, and where it would lead if it were relative to the source file. */
function wantedPaths({ href, baseUrl }: Fault, url: URL): string[] {
  const paths = [decodePercent(url.pathname)];
  const isRelative = !/^\s*(?:[a-z][a-z\d+.-]*:|[/\\])/i.test(href);
  if (isRelative) {
    // `docs/a/b.mdx` becomes `/a/b/`: what the source calls `./c.mdx` is `../c/` for the page.
    const parent = URL.parse('..', baseUrl);
    const other = parent === null ? null : URL.parse(href, parent.href);
    if (other !== null) paths.push(decodePercent(other.pathname));
  }
  return paths;
}

/** Bytes as a person would write them: text where it is UTF-8, percent signs for what cannot stand. */
function writable(path: string): string {
  const text = decodeBytes(path);
  if (text.includes('\ufffd')) return encodePath(path);
  return text.replace(/[\s"<>`%?#\\]/gu, (character) => encodeURIComponent(character));
}

function relative(from: string, to: string, dotted: boolean): string {
  const fromFolders = from.split('/').slice(0, -1);
  const toSegments = to.split('/');
  let shared = 0;
  while (
    shared < fromFolders.length &&
    shared < toSegments.length - 1 &&
    fromFolders[shared] === toSegments[shared]
  ) {
    shared += 1;
  }
  const up = '../'.repeat(fromFolders.length - shared);
  const down = toSegments.slice(shared).join('/');
  if (up === '' && (dotted || down === '')) return `./${down}`;
  return up + down;
}
