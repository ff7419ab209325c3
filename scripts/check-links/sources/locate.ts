/**
 * Where the author wrote what is broken: file, line and column of the URL itself. Sources are read
 * only from here, so only when something is broken.
 */
import { readFileSync } from 'node:fs';
import { Lines } from './lines.ts';
import { findLiterals } from './literals.ts';
import { findInMarkdown, findLinks, parseMarkdown, type Tree } from './markdown.ts';
import type { Occurrence, Place, SourceFile } from './occurrence.ts';
import { Project, type ProjectSources } from './project.ts';
import { WrittenIndex } from './written.ts';

const IMPORT = /^\s*(?:import|export)\s[^;]*?["']([^"'\n]+\.(?:mdx?|astro))["']/gm;

export class SourceLocator {
  readonly #project: Project;
  readonly #base: string;
  readonly #parse: NonNullable<ProjectSources['parse']>;
  readonly #files = new Map<string, SourceFile>();
  readonly #withImports = new Map<string, readonly SourceFile[]>();
  readonly #written = new Map<string, WrittenIndex>();
  #shared: WrittenIndex | undefined;
  /** Where shared files write a reference, which may be broken on every page. */
  readonly #sharedPlaces = new Map<string, Place | undefined>();

  /** @param base of the site, with a slash at both ends */
  constructor(sources: ProjectSources, base: string) {
    this.#project = new Project(sources);
    this.#base = base;
    this.#parse = sources.parse ?? ((name, text) => parseMarkdown(text, name.endsWith('x')));
  }

  /** Every place where a reference of a page is written; none if that cannot be told. */
  locate(page: string, href: string): Place[] {
    const source = this.#project.sourceOf(page);
    const own = source === undefined ? [] : this.#filesOf(source);
    const find = (look: (written: WrittenIndex) => Place[]): Place[] =>
      own.flatMap((file) => look(this.#writtenIn(file)));
    const meant = find((written) => written.meaning(href));
    if (meant.length > 0) return meant;
    const parts = find((written) => written.part(href));
    if (parts.length > 0) return parts;
    // A component of the page that knows the rest of the address is likelier than a layout.
    const named = find((written) => written.named(href));
    if (named.length > 0) return named;
    const shared = this.#findShared(href);
    return shared === undefined ? [] : [shared];
  }

  /** The file that a page comes from. */
  sourceOf(page: string): string | undefined {
    return this.#project.sourceOf(page);
  }

  /** Links of a file in Markdown's own form. */
  markdownLinks(source: string): { href: string; place: Place }[] {
    const file = this.#read(source);
    return file.links.map(({ value, offset }) => ({
      href: value,
      place: { source, ...file.lines.placeOf(offset) },
    }));
  }

  #findShared(href: string): Place | undefined {
    if (!this.#sharedPlaces.has(href)) {
      this.#shared ??= this.#index(this.#project.sharedFiles().map((name) => this.#read(name)));
      const place = this.#shared.meaning(href)[0] ?? this.#shared.part(href)[0];
      this.#sharedPlaces.set(href, place);
    }
    return this.#sharedPlaces.get(href);
  }

  /** A page's file and all that it imports. */
  #filesOf(name: string): readonly SourceFile[] {
    const known = this.#withImports.get(name);
    if (known !== undefined) return known;
    const files = new Map<string, SourceFile>();
    const pending = [name];
    while (pending.length > 0) {
      const next = pending.pop() as string;
      if (files.has(next)) continue;
      const file = this.#read(next);
      files.set(next, file);
      pending.push(...file.imports);
    }
    const found = [...files.values()];
    this.#withImports.set(name, found);
    return found;
  }

  #writtenIn(file: SourceFile): WrittenIndex {
    let written = this.#written.get(file.name);
    if (written === undefined) {
      written = this.#index([file]);
      this.#written.set(file.name, written);
    }
    return written;
  }

  #index(files: readonly SourceFile[]): WrittenIndex {
    return new WrittenIndex(files, (value, from) => {
      const [link = '', ...rest] = value.split(/(?=[?#])/);
      const page = this.#project.pageOf(link, from);
      return page === undefined ? undefined : this.#base + page + rest.join('');
    });
  }

  #read(name: string): SourceFile {
    let file = this.#files.get(name);
    if (file === undefined) {
      file = this.#open(name);
      this.#files.set(name, file);
    }
    return file;
  }

  #open(name: string): SourceFile {
    const text = readFileSync(this.#project.absolute(name), 'utf8');
    const imports = [...text.matchAll(IMPORT)].flatMap(
      ([, specifier = '']) => this.#project.imported(specifier, name) ?? [],
    );
    const common = { name, lines: new Lines(text), imports };
    if (!/\.mdx?$/.test(name)) {
      return { ...common, occurrences: [...findLiterals(text, 0), ...findWords(text)], links: [] };
    }
    const tree = this.#treeOf(name, text);
    let occurrences: readonly Occurrence[] | undefined;
    return {
      ...common,
      links: findLinks(text, tree),
      // A sound site needs nothing but links of its sources.
      get occurrences() {
        occurrences ??= findInMarkdown(text, tree);
        return occurrences;
      },
    };
  }

  #treeOf(name: string, text: string): Tree {
    try {
      return this.#parse(name, text);
    } catch (error) {
      // A page that cannot be parsed is the build's to report; a disk that cannot be read is not.
      if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
      return undefined;
    }
  }
}

/** Words between white space, for files like `_redirects` and `robots.txt`. */
function findWords(text: string): Occurrence[] {
  return [...text.matchAll(/(?<=^|\s)[^\s"'`<>{}]*[/.:][^\s"'`<>{}]*/gm)].map((match) => ({
    value: match[0],
    offset: match.index,
  }));
}
