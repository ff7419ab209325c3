/**
 * Where the author wrote what is broken: file, line and column of the URL itself. Sources are read
 * only from here, so only when something is broken.
 */
import { readFileSync } from 'node:fs';
import type { Features } from 'satteri';
import { findLiterals } from './literals.ts';
import { findInMarkdown } from './markdown.ts';
import { type Occurrence, type Place, placeOf } from './occurrence.ts';
import { Project, type ProjectSources } from './project.ts';

interface SourceFile {
  readonly name: string;
  readonly text: string;
  readonly occurrences: readonly Occurrence[];
  readonly imports: readonly string[];
}

/** Less than this is in too many URLs to tell them apart. */
const MINIMUM_PART = 6;

const IMPORT = /^\s*(?:import|export)\s[^;]*?["']([^"'\n]+\.(?:mdx?|astro))["']/gm;

export class SourceLocator {
  readonly #project: Project;
  readonly #base: string;
  readonly #features: Features;
  readonly #files = new Map<string, SourceFile | undefined>();
  #shared: SourceFile[] | undefined;

  /** @param base of the site, with a slash at both ends */
  constructor(sources: ProjectSources, base: string) {
    this.#project = new Project(sources);
    this.#base = base;
    this.#features = sources.features ?? {};
  }

  /** Every place where a reference of a page is written; none if that cannot be told. */
  locate(page: string, href: string): Place[] {
    const source = this.#project.sourceOf(page);
    const own = source === undefined ? [] : this.#withImports(source);
    const means = (occurrence: Occurrence, file: SourceFile) => this.#means(occurrence, href, file);
    const matchesPart = (occurrence: Occurrence) => endsIn(occurrence, href);
    for (const matches of [means, matchesPart]) {
      const places = findPlaces(own, matches);
      if (places.length > 0) return places;
    }
    // A component of the page that knows the rest of the address is likelier than a layout.
    const named = findPlaces(own, (occurrence) => namesTarget(occurrence, href));
    if (named.length > 0) return named;
    for (const matches of [means, matchesPart]) {
      const [place] = findPlaces(this.#sharedFiles(), matches);
      if (place !== undefined) return [place];
    }
    return [];
  }

  /** The file that a page comes from. */
  sourceOf(page: string): string | undefined {
    return this.#project.sourceOf(page);
  }

  /** Links of a file in Markdown's own form. */
  markdownLinks(source: string): { href: string; place: Place }[] {
    const file = this.#read(source);
    return (file?.occurrences ?? [])
      .filter(({ isMarkdownLink }) => isMarkdownLink === true)
      .map(({ value, offset }) => ({
        href: value,
        place: { source, ...placeOf(file?.text ?? '', offset) },
      }));
  }

  /** The same URL, or a link to the file that becomes the page. */
  #means({ value }: Occurrence, href: string, file: SourceFile): boolean {
    if (decode(value) === decode(href)) return true;
    const [link = '', ...rest] = value.split(/(?=[?#])/);
    const page = this.#project.pageOf(link, file.name);
    return page !== undefined && decode(this.#base + page + rest.join('')) === decode(href);
  }

  #withImports(name: string): SourceFile[] {
    const files = new Map<string, SourceFile>();
    const pending = [name];
    while (pending.length > 0) {
      const next = pending.pop() as string;
      if (files.has(next)) continue;
      const file = this.#read(next);
      if (file === undefined) continue;
      files.set(next, file);
      pending.push(...file.imports);
    }
    return [...files.values()];
  }

  #sharedFiles(): SourceFile[] {
    this.#shared ??= this.#project.sharedFiles().flatMap((name) => this.#read(name) ?? []);
    return this.#shared;
  }

  #read(name: string): SourceFile | undefined {
    if (!this.#files.has(name)) this.#files.set(name, this.#parse(name));
    return this.#files.get(name);
  }

  #parse(name: string): SourceFile {
    const text = readFileSync(this.#project.absolute(name), 'utf8');
    const imports = [...text.matchAll(IMPORT)].flatMap(
      ([, specifier = '']) => this.#project.imported(specifier, name) ?? [],
    );
    return { name, text, imports, occurrences: this.#occurrencesIn(name, text) };
  }

  #occurrencesIn(name: string, text: string): Occurrence[] {
    if (/\.mdx?$/.test(name)) return findInMarkdown(text, name.endsWith('x'), this.#features);
    return [...findLiterals(text, 0), ...findWords(text)];
  }
}

/** A template literal that may give the URL, or a string that it ends in: `${base}guides/`. */
function endsIn({ value, pattern, fixedLength = 0 }: Occurrence, href: string): boolean {
  if (pattern !== undefined) return fixedLength >= MINIMUM_PART && pattern.test(href);
  return value.length >= MINIMUM_PART && value.includes('/') && href.endsWith(value);
}

/** `<Term id="data-leakage" />` shows as a link to `/glossary/#data-leakage`. */
function namesTarget({ value }: Occurrence, href: string): boolean {
  return /^[\w-]{3,}$/.test(value) && (href.endsWith(`#${value}`) || href.endsWith(`/${value}/`));
}

function findPlaces(
  files: readonly SourceFile[],
  matches: (occurrence: Occurrence, file: SourceFile) => boolean,
): Place[] {
  return files.flatMap((file) => {
    const found = file.occurrences.filter((occurrence) => matches(occurrence, file));
    const offsets = new Set(found.map(({ offset }) => offset));
    return [...offsets].map((offset) => ({ source: file.name, ...placeOf(file.text, offset) }));
  });
}

/** Words between white space, for files like `_redirects` and `robots.txt`. */
function findWords(text: string): Occurrence[] {
  return [...text.matchAll(/(?<=^|\s)[^\s"'`<>{}]*[/.:][^\s"'`<>{}]*/gm)].map((match) => ({
    value: match[0],
    offset: match.index,
  }));
}

function decode(url: string): string {
  const trimmed = url.trim();
  try {
    return decodeURIComponent(trimmed);
  } catch {
    return trimmed;
  }
}
