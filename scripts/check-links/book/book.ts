/** The rules for a book, applied while the check reads its pages. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Check, Fault, SiteObserver } from '../check.ts';
import { compileGlobs } from '../glob.ts';
import { decodeBytes } from '../html/decode.ts';
import type { PageObserver } from '../html/page.ts';
import type { SiteFile } from '../site/site.ts';
import { SourceLocator } from '../sources/locate.ts';
import type { ProjectSources } from '../sources/project.ts';
import { HeadingObserver } from './headings.ts';
import { LinkTextObserver } from './link-text.ts';
import { faultOfPublished, parsePublished } from './published.ts';
import type { BookRules } from './rules.ts';
import { SidebarObserver } from './sidebar.ts';

export class BookCheck implements SiteObserver {
  /** Anchors of the headings of each page, for the list of published ones. */
  readonly headings = new Map<SiteFile, readonly string[]>();
  /** Reads each source once, for these rules and for the places of whatever else is broken. */
  readonly locator: SourceLocator;
  readonly #rules: BookRules;
  readonly #sources: ProjectSources;
  readonly #check: Check;
  readonly #faults: Fault[] = [];
  readonly #reached = new Set<SiteFile>();

  constructor(check: Check, rules: BookRules, sources: ProjectSources) {
    this.#check = check;
    this.#rules = rules;
    this.#sources = sources;
    this.locator = new SourceLocator(sources, check.settings.base);
  }

  observe(file: SiteFile): { observer: PageObserver; done: () => void } {
    const { linkText, sidebarId } = this.#rules;
    const headings = new HeadingObserver();
    const links = linkText === true ? new LinkTextObserver() : undefined;
    const sidebar = sidebarId === undefined ? undefined : new SidebarObserver(sidebarId);
    const observers = [headings, links, sidebar].filter((observer) => observer !== undefined);
    return {
      observer: {
        startTag: (tag) => {
          for (const observer of observers) observer.startTag(tag);
        },
        endTag: (tag) => {
          for (const observer of observers) observer.endTag(tag);
        },
      },
      done: () => {
        this.headings.set(file, headings.anchors);
        const baseUrl = this.#check.verdicts.urlOf(file);
        for (const { href, text } of links?.found ?? []) {
          const reason = `the text '${text}' does not say what is behind the link`;
          this.#faults.push({ file, href, rule: 'link-text', reason, baseUrl });
        }
        for (const href of sidebar?.hrefs ?? []) {
          const { file: reached } = this.#check.verdicts.judge(href, baseUrl, true);
          if (reached !== undefined) this.#reached.add(reached);
        }
      },
    };
  }

  finish(): Fault[] {
    if (this.#rules.sidebarId !== undefined) this.#findOrphans();
    if (this.#rules.fileLinks === true) this.#findUrlLinks();
    if (this.#rules.published !== undefined) this.#checkPublished(this.#rules.published);
    return this.#faults;
  }

  /** A suggestion as an author writes it: to a chapter, from a chapter, by its file. */
  asWritten({ file, baseUrl }: Fault, suggestion: string, source: string | undefined): string {
    if (this.#rules.fileLinks !== true) return suggestion;
    const sources = new Map([...this.#chapters()].map(([page, source]) => [page.name, source]));
    const from = sources.get(file.name);
    const { file: target } = this.#check.verdicts.judge(suggestion, baseUrl, true);
    const to = target && sources.get(target.name);
    const isOwn = source !== undefined && source === from;
    if (!isOwn || to === undefined || suggestion.startsWith('#')) return suggestion;
    return fileLink(from, to, suggestion);
  }

  #findOrphans(): void {
    const isExempt = compileGlobs(this.#rules.withoutSidebar ?? []);
    for (const [file, source] of this.#chapters()) {
      if (this.#reached.has(file) || isExempt(decodeBytes(file.name))) continue;
      const baseUrl = this.#check.verdicts.urlOf(file);
      const place = { source, line: 1, column: 1 };
      const reason = 'no sidebar leads to this page';
      const href = new URL(baseUrl).pathname;
      this.#faults.push({ file, href, rule: 'orphan', reason, baseUrl, place });
    }
  }

  #findUrlLinks(): void {
    const { verdicts } = this.#check;
    const sources = new Map([...this.#chapters()].map(([file, source]) => [file.name, source]));
    for (const [file, source] of this.#chapters()) {
      const baseUrl = verdicts.urlOf(file);
      for (const { href, place } of this.locator.markdownLinks(source)) {
        if (/^(?:#|[^?#]*\.mdx?(?:[?#]|$))/.test(href) || href === '') continue;
        const { file: target } = verdicts.judge(href, baseUrl, true);
        const targetSource = target && sources.get(target.name);
        if (targetSource === undefined) continue;
        const suggestion = fileLink(source, targetSource, href);
        const reason = 'a link to another chapter names its file';
        this.#faults.push({ file, href, rule: 'file-link', reason, baseUrl, place, suggestion });
      }
    }
  }

  #checkPublished(list: string): void {
    const { site, verdicts, settings } = this.#check;
    const file = path.join(this.#sources.root, list);
    // Before the first release nothing is published.
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const anchorsOf = new Map<SiteFile, ReadonlySet<string> | undefined>();
    for (const name of parsePublished(text)) {
      const found = site.lookup(name.path);
      const href = settings.base + name.path + (name.anchor === undefined ? '' : `#${name.anchor}`);
      const baseUrl = verdicts.urlOfPath(name.path);
      const verdict = verdicts.judge(href, baseUrl, true);
      const redirected = !('file' in found) && verdict.fault === undefined;
      if ('file' in found && !anchorsOf.has(found.file)) {
        const anchors = found.file.anchors?.split('\0');
        anchorsOf.set(found.file, anchors && new Set(anchors));
      }
      const anchors = 'file' in found ? anchorsOf.get(found.file) : undefined;
      const reason = faultOfPublished(name, found, redirected, anchors);
      if (reason === undefined) continue;
      const page = 'file' in found ? found.file : { name: `${name.path}index.html`, isPage: true };
      const place = { source: list, line: name.line, column: name.column };
      this.#faults.push({ file: page, href, rule: 'published', reason, baseUrl, place, verdict });
    }
  }

  /** Pages that were made from a file in the docs folder. */
  *#chapters(): Generator<[SiteFile, string]> {
    for (const file of this.#check.site.files.values()) {
      if (!file.isPage) continue;
      const source = this.locator.sourceOf(decodeBytes(file.name));
      if (source?.startsWith(`${this.#sources.docs}/`)) yield [file, source];
    }
  }
}

function fileLink(from: string, to: string, href: string): string {
  const relative = path.posix.relative(path.posix.dirname(from), to);
  const fragment = /[?#].*$/su.exec(href)?.[0] ?? '';
  return `${relative.startsWith('.') ? relative : `./${relative}`}${fragment}`;
}
