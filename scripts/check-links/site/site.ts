/**
 * The files of a site as a static host serves them
 * (what hosts have in common: an index file for a folder, and a redirect to the folder's slash).
 */
import type { Settings } from '../options.ts';
import { SLASH_MISSING } from '../url/target.ts';
import { type Tree, walkSite } from './walk.ts';

export interface SiteFile {
  /** Path inside the site, as bytes, one a character. */
  readonly name: string;
  readonly isPage: boolean;
  /** What fragments may name, joined by NUL; `undefined` where any fragment is fine. */
  anchors?: string;
}

export type Lookup =
  | { readonly file: SiteFile }
  | { readonly rule: 'missing' | 'slash'; readonly reason: string };

const INDEX_NAMES = ['index.html', 'index.htm'];
const PAGE_NAME = /\.(?:x?html?|xht)$/i;

const MISSING: Lookup = { rule: 'missing', reason: 'no such page or file' };
const NO_INDEX: Lookup = { rule: 'missing', reason: 'the folder has no index.html' };
const NO_FOLDER: Lookup = { rule: 'missing', reason: 'a file, not a folder' };
const NEEDS_SLASH: Lookup = { rule: 'slash', reason: SLASH_MISSING };
const NEEDS_NO_SLASH: Lookup = {
  rule: 'slash',
  reason: 'the address of a page has no slash at the end on this site',
};

export class Site {
  readonly files: ReadonlyMap<string, SiteFile>;
  readonly folders: ReadonlySet<string>;
  readonly #settings: Settings;
  readonly #known = new Map<string, Lookup>();

  constructor(settings: Settings, tree: Tree = walkSite(settings.siteDir)) {
    this.#settings = settings;
    this.files = new Map(
      tree.files.map((name) => [name, { name, isPage: PAGE_NAME.test(name) }] as const),
    );
    this.folders = tree.folders;
  }

  /** What the host answers to a path below the base. */
  lookup(path: string): Lookup {
    let answer = this.#known.get(path);
    if (answer === undefined) {
      answer = path === '' || path.endsWith('/') ? this.#folder(path) : this.#file(path);
      this.#known.set(path, answer);
    }
    return answer;
  }

  /** Path below the base that the address of a file has; relative links start from it. */
  addressOf(name: string): string {
    const { trailingSlash, cleanUrls } = this.#settings;
    const index = INDEX_NAMES.find((end) => name === end || name.endsWith(`/${end}`));
    if (index !== undefined) {
      const folder = name.slice(0, -index.length);
      return trailingSlash === 'never' ? folder.replace(/\/$/, '') : folder;
    }
    if (!cleanUrls || !name.endsWith('.html')) return name;
    return name.slice(0, -5) + (trailingSlash === 'always' ? '/' : '');
  }

  #folder(path: string): Lookup {
    const { trailingSlash, cleanUrls } = this.#settings;
    const wrongSlash = trailingSlash === 'never' && path !== '';
    for (const index of INDEX_NAMES) {
      const file = this.files.get(path + index);
      if (file !== undefined) return wrongSlash ? NEEDS_NO_SLASH : { file };
    }
    const bare = path.slice(0, -1);
    if (cleanUrls && bare !== '') {
      const file = this.files.get(`${bare}.html`);
      if (file !== undefined) return wrongSlash ? NEEDS_NO_SLASH : { file };
    }
    if (this.folders.has(bare) || path === '') return NO_INDEX;
    return this.files.has(bare) ? NO_FOLDER : MISSING;
  }

  #file(path: string): Lookup {
    const { trailingSlash, cleanUrls } = this.#settings;
    const exact = this.files.get(path);
    if (exact !== undefined) return { file: exact };
    if (cleanUrls) {
      const page = this.files.get(`${path}.html`);
      if (page !== undefined) return trailingSlash === 'always' ? NEEDS_SLASH : { file: page };
    }
    if (!this.folders.has(path)) return MISSING;
    for (const index of INDEX_NAMES) {
      const page = this.files.get(`${path}/${index}`);
      if (page !== undefined) return trailingSlash === 'always' ? NEEDS_SLASH : { file: page };
    }
    return NO_INDEX;
  }
}
