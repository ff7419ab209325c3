/** Which files of a project a page was made from. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { MdastNode } from 'satteri';

export interface ProjectSources {
  /** Folder that findings name their files from. */
  readonly root: string;
  /** Folder of the Markdown files that become pages, relative to the root. */
  readonly docs: string;
  /** Folder that is copied into the site as it is. */
  readonly public?: string;
  /** Files and folders that may put links on any page: layouts, components, the sidebar. */
  readonly shared?: readonly string[];
  /**
   * Gives the tree of a Markdown file, for a project that has parsed it already; else it is parsed with
   * what Starlight's parser knows. @throws Error when the file cannot be parsed.
   */
  readonly parse?: (file: string, text: string) => MdastNode;
}

const SHARED_FILE = /\.(?:astro|[cm]?[jt]sx?|mdx?|json|ya?ml|html|svelte|vue)$/;

export class Project {
  readonly #sources: ProjectSources;
  readonly #sourceOf = new Map<string, string | undefined>();

  constructor(sources: ProjectSources) {
    this.#sources = sources;
  }

  absolute(file: string): string {
    return path.join(this.#sources.root, file);
  }

  /** The file that a page or another file of the site comes from, relative to the root. */
  sourceOf(page: string): string | undefined {
    if (!this.#sourceOf.has(page)) this.#sourceOf.set(page, this.#findSource(page));
    return this.#sourceOf.get(page);
  }

  #findSource(page: string): string | undefined {
    const { docs, public: publicFolder = 'public' } = this.#sources;
    const copied = path.posix.join(publicFolder, page);
    if (this.#isFile(copied)) return copied;
    const slug = page.replace(/(?:^|\/)index\.html$|\.html$/, '');
    const stems = slug === '' ? ['index'] : [slug, `${slug}/index`];
    const candidates = stems.flatMap((stem) => [`${docs}/${stem}.mdx`, `${docs}/${stem}.md`]);
    return candidates.find((candidate) => this.#isFile(candidate));
  }

  /** Path of the page that a link to a source file means, below the base; `undefined` for no page. */
  pageOf(link: string, from: string): string | undefined {
    // Most strings are no links to files: joining each path would take longest of all.
    if (!link.includes('.md')) return undefined;
    const target = path.posix.join(path.posix.dirname(from), link);
    const { docs } = this.#sources;
    if (!target.startsWith(`${docs}/`) || !/\.mdx?$/.test(target)) return undefined;
    const page = target.slice(docs.length + 1).replace(/(?:(?:^|\/)index)?\.mdx?$/, '');
    return page === '' ? '' : `${page}/`;
  }

  /** Files that a module specifier in `from` may mean, relative to the root. */
  imported(specifier: string, from: string): string | undefined {
    const target = specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), specifier)
      : specifier.replace(/^\//, '');
    return !target.startsWith('..') && this.#isFile(target) ? target : undefined;
  }

  sharedFiles(): string[] {
    return (this.#sources.shared ?? []).flatMap((name) => this.#filesIn(name));
  }

  #filesIn(name: string): string[] {
    const absolute = this.absolute(name);
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (stats === undefined) return [];
    if (!stats.isDirectory()) return [name];
    return readdirSync(absolute, { recursive: true, encoding: 'utf8' })
      .map((file) => path.posix.join(name, file.split(path.sep).join('/')))
      .filter((file) => SHARED_FILE.test(file) && !/\.test\.[jt]s$/.test(file))
      .filter((file) => this.#isFile(file))
      .sort();
  }

  #isFile(file: string): boolean {
    const absolute = this.absolute(file);
    return existsSync(absolute) && statSync(absolute).isFile();
  }
}
