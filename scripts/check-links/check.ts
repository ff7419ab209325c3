/**
 * The check itself: one walk over the folder, one pass over each file, one join of the fragments
 * with the anchors they name.
 */
import { decodeBytes } from './html/decode.ts';
import { Page, type PageObserver } from './html/page.ts';
import type { Settings } from './options.ts';
import type { Reference } from './references.ts';
import type { Rule, Warning } from './report.ts';
import { readBytes, readerOf, readManifest } from './site/document.ts';
import { faultOfPattern } from './site/redirect-targets.ts';
import { isDynamic, parseRedirects, Redirects } from './site/redirects.ts';
import { Site, type SiteFile } from './site/site.ts';
import type { Place } from './sources/occurrence.ts';
import { findsAnchor, isMediaFragment } from './url/fragment.ts';
import { type Verdict, Verdicts } from './verdicts.ts';

/** A broken reference, with what is needed to suggest another and to find its source. */
export interface Fault {
  readonly file: SiteFile;
  readonly href: string;
  readonly rule: Rule;
  readonly reason: string;
  readonly baseUrl: string;
  readonly verdict?: Verdict;
  /** Known already by the rule that found it. */
  readonly place?: Place;
  readonly suggestion?: string;
}

/** Rules that look at more than references. */
export interface SiteObserver {
  /** Called for each page: what watches it, and what to do when it has been read. */
  observe(file: SiteFile): { observer: PageObserver; done: () => void };
  /** Called at the end, when every file has been read. */
  finish(): readonly Fault[];
}

/** A fragment of another file, which is looked up when every file has been read. */
interface Pending {
  readonly file: SiteFile;
  readonly baseUrl: string;
  readonly verdict: Verdict;
}

/** Where a reference of a page stands. */
interface PagePlace {
  readonly file: SiteFile;
  readonly page: Page;
  readonly pageUrl: string;
  /** What relative references start from: the page, or what its `base` says. */
  readonly baseUrl: string;
  /** Whether that is a URL of this site. */
  readonly ownBase: boolean;
}

const HASH = 0x23;
const REDIRECTS_FILE = '_redirects';
const NOT_FOUND_PAGE = /(?:^|\/)404(?:\/index)?\.html?$/;
const URL_LIKE = /^(?:\.{0,2}\/|[a-z][a-z\d+.-]*:)/i;

export class Check {
  readonly settings: Settings;
  readonly site: Site;
  readonly verdicts: Verdicts;
  readonly faults: Fault[] = [];
  readonly warnings: Warning[] = [];
  /** References to other sites, kept only if somebody is to ask for them. */
  readonly external: (Omit<Fault, 'rule' | 'reason'> & { readonly url: URL })[] = [];
  readonly #keepsExternal: boolean;
  pageCount = 0;
  referenceCount = 0;

  readonly #redirects: Redirects;
  readonly #pending: Pending[] = [];
  readonly #manifests = new Set<SiteFile>();

  constructor(settings: Settings, keepsExternal = false) {
    this.settings = settings;
    this.#keepsExternal = keepsExternal;
    this.site = new Site(settings);
    const redirectsFile = this.site.files.get(REDIRECTS_FILE);
    const rules =
      redirectsFile === undefined
        ? []
        : parseRedirects(decodeBytes(readBytes(settings.siteDir, redirectsFile)));
    this.#redirects = new Redirects(rules, settings.origin);
    this.verdicts = new Verdicts(settings, this.site, this.#redirects);
    if (redirectsFile !== undefined) this.#checkRedirects(redirectsFile);
  }

  run(observer?: SiteObserver): void {
    for (const file of this.site.files.values()) {
      if (file.isPage) this.#checkPage(file, observer);
      else this.#checkDocument(file, readerOf(file.name));
    }
    for (const file of this.#manifests) {
      if (readerOf(file.name) === undefined) this.#checkDocument(file, readManifest);
    }
    this.#joinFragments();
    if (observer !== undefined) this.faults.push(...observer.finish());
  }

  #checkPage(file: SiteFile, observer: SiteObserver | undefined): void {
    const watch = observer?.observe(file);
    const page = new Page(readBytes(this.settings.siteDir, file), watch?.observer);
    watch?.done();
    this.pageCount += 1;
    file.anchors = [...page.anchors].join('\0');
    for (const id of page.duplicateIds) {
      const message = `more than one element has the id '${id}'`;
      this.warnings.push({ page: decodeBytes(file.name), message });
    }
    const pageUrl = this.verdicts.urlOf(file);
    const baseUrl = documentBase(page.base, pageUrl);
    const ownBase = baseUrl.startsWith(`${this.settings.origin}/`);
    const place = { file, page, pageUrl, baseUrl, ownBase };
    for (const reference of page.references) this.#checkInPage(reference, place);
  }

  #checkInPage(reference: Reference, { file, page, pageUrl, baseUrl, ownBase }: PagePlace): void {
    const { href, kind } = reference;
    const isFragment = href.charCodeAt(0) === HASH;
    if (kind === 'map') {
      this.referenceCount += 1;
      const hash = href.indexOf('#');
      const found = hash >= 0 && page.maps.has(href.slice(hash + 1));
      if (!found && !this.settings.isExcluded(href)) {
        const reason = 'the page has no map of this name';
        this.faults.push({ file, href, rule: 'image-map', reason, baseUrl });
      }
      return;
    }
    // A bare fragment in a picture or a style means its own document, whatever `base` says.
    const from = isFragment && (kind === 'svg' || kind === 'css') ? pageUrl : baseUrl;
    if (isFragment && from === pageUrl && page.anchors.has(href.slice(1))) {
      this.referenceCount += 1;
      return;
    }
    const verdict = this.#check(reference, file, from, ownBase);
    if (verdict?.file === undefined || !verdict.fragment) return;
    if (verdict.file !== file) {
      this.#pending.push({ file, baseUrl, verdict });
      return;
    }
    const has = (anchor: string) =>
      page.anchors.has(anchor) || (reference.noscript === true && page.noscriptAnchors.has(anchor));
    if (!findsAnchor(verdict.fragment, has)) this.#addMissingAnchor(file, baseUrl, verdict);
  }

  #checkDocument(file: SiteFile, reader: ReturnType<typeof readerOf>): void {
    if (reader === undefined) return;
    const document = reader(readBytes(this.settings.siteDir, file));
    if (document.anchors !== undefined) file.anchors = [...document.anchors].join('\0');
    const fileUrl = this.verdicts.urlOf(file);
    for (const reference of document.references) {
      const from = reference.from;
      const baseUrl = from === undefined ? fileUrl : (URL.parse(from, fileUrl)?.href ?? fileUrl);
      const ownBase = baseUrl.startsWith(`${this.settings.origin}/`);
      const verdict = this.#check(reference, file, baseUrl, ownBase);
      if (verdict?.fragment) this.#pending.push({ file, baseUrl, verdict });
    }
  }

  /** Checks everything about a reference but its fragment, which the verdict holds. */
  #check(
    { href, kind }: Reference,
    file: SiteFile,
    baseUrl: string,
    ownBase: boolean,
  ): Verdict | undefined {
    this.referenceCount += 1;
    if (this.settings.isExcluded(href)) return undefined;
    if (kind === 'css' && (href === '' || href.startsWith('#'))) return undefined;
    if (kind === 'resource' && href.trim() === '') {
      this.faults.push({ file, href, rule: 'empty', reason: 'an empty URL', baseUrl });
      return undefined;
    }
    if ((kind === 'module' || kind === 'module-prefix') && !URL_LIKE.test(href)) {
      const reason = 'an address of an import map begins with /, ./, ../ or a scheme';
      this.faults.push({ file, href, rule: 'import-map', reason, baseUrl });
      return undefined;
    }
    const verdict = this.verdicts.judge(href, baseUrl, ownBase);
    if (kind === 'origin' && verdict.fault?.rule !== 'syntax') return undefined;
    if (verdict.fault !== undefined && !this.#isExempt(kind, file, verdict)) {
      this.faults.push({ file, href, baseUrl, ...verdict.fault, verdict });
      return undefined;
    }
    const { external } = verdict;
    if (external !== undefined && this.#keepsExternal && external.protocol.startsWith('http')) {
      this.external.push({ file, href, baseUrl, verdict, url: external });
    }
    if (kind === 'manifest' && verdict.file !== undefined) this.#manifests.add(verdict.file);
    return kind === 'identifier' ? undefined : verdict;
  }

  #isExempt(kind: Reference['kind'], file: SiteFile, { path, href }: Verdict): boolean {
    if (kind === 'module-prefix') return this.site.folders.has((path ?? '').replace(/\/$/, ''));
    if (!NOT_FOUND_PAGE.test(file.name)) return false;
    // Hosts serve the page for every missing address; the one that it says it has is not served.
    if (kind === 'canonical') return true;
    return (kind === 'self' || kind === 'translation') && /\/404\/?$/.test(href);
  }

  #checkRedirects(file: SiteFile): void {
    const baseUrl = `${this.settings.origin}/`;
    for (const rule of this.#redirects.rules) {
      const href = rule.to;
      if (isDynamic(rule)) {
        this.referenceCount += 1;
        if (this.settings.isExcluded(href)) continue;
        const fault = faultOfPattern(rule, this.settings, this.site, this.#redirects);
        if (fault !== undefined) this.faults.push({ file, href, baseUrl, ...fault });
      } else {
        const verdict = this.#check({ href, kind: 'link' }, file, baseUrl, true);
        if (verdict?.fragment) this.#pending.push({ file, baseUrl, verdict });
      }
    }
  }

  #joinFragments(): void {
    const known = new Map<SiteFile, ReadonlySet<string>>();
    for (const { file, baseUrl, verdict } of this.#pending) {
      const target = verdict.file;
      const fragment = verdict.fragment ?? '';
      if (target?.anchors === undefined) continue;
      if (!target.isPage && isMediaFragment(fragment)) continue;
      let anchors = known.get(target);
      if (anchors === undefined) {
        anchors = new Set(target.anchors.split('\0'));
        known.set(target, anchors);
      }
      const has = (anchor: string) => anchors.has(anchor);
      if (!findsAnchor(fragment, has)) this.#addMissingAnchor(file, baseUrl, verdict);
    }
  }

  #addMissingAnchor(file: SiteFile, baseUrl: string, verdict: Verdict): void {
    const where = verdict.file === file ? 'the page' : decodeBytes(verdict.file?.name ?? '');
    const reason = `${where} has no element with this id`;
    this.faults.push({ file, href: verdict.href, rule: 'fragment', reason, baseUrl, verdict });
  }
}

/** https://html.spec.whatwg.org/multipage/semantics.html#set-the-frozen-base-url */
function documentBase(href: string | undefined, pageUrl: string): string {
  if (href === undefined) return pageUrl;
  const base = URL.parse(href, pageUrl);
  if (base === null || base.protocol === 'data:' || base.protocol === 'javascript:') return pageUrl;
  return base.href;
}
