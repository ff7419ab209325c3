/**
 * Each page is parsed once, however many ask for it. A process remembers what it has read, and what the
 * checks of a build have parsed they keep in .cache/build: for the process that then makes the pages,
 * and for the next build, which parses only what has changed. To read a page from there takes a fifth
 * of the time that parsing takes.
 */
import { readFileSync } from 'node:fs';
import type { MdastNode } from 'satteri';
import { BuildCache } from '../files/build-cache.ts';
import { fromRoot } from '../files/root.ts';
import { frontOf, withoutFrontMatter } from './front-matter.ts';
import { type Body, bodyOf, type Manuscript } from './manuscript.ts';
import type { Scan } from './scan.ts';

/** A page's file, by its path from the root, and its whole text. */
export interface Page {
  readonly file: string;
  readonly text: string;
}

/** @throws Error when the MDX cannot be parsed; the parser's message carries line and column. */
export type ReadManuscript = (page: Page) => Manuscript;

/** What decides, besides the parser, what is made of a text. */
const programs = ['features.ts', 'literal.ts', 'manuscript.ts', 'scan.ts', 'walk.ts'];

export class ManuscriptStore {
  readonly #folder: string | undefined;
  #cache: BuildCache | undefined;
  /** By file, for the text last seen: while somebody writes, no earlier one is asked for again. */
  readonly #bodies = new Map<string, { readonly text: string; readonly body: Body }>();
  readonly #manuscripts = new Map<
    string,
    { readonly text: string; readonly manuscript: Manuscript }
  >();

  /** @param folder Where builds keep what they have computed. */
  constructor(folder?: string) {
    this.#folder = folder;
  }

  /** The manuscript of a page: remembered, kept by a build, or else made. */
  readonly read: ReadManuscript = (page) =>
    this.#manuscript(page, (text) => this.readBody(page.file, text));

  /** The same, and leaves it for other processes. */
  readonly keep: ReadManuscript = (page) =>
    this.#manuscript(page, (text) =>
      this.#body(page.file, text, () => this.#kept(text) ?? this.#parsed(text)),
    );

  /**
   * The part of a manuscript that Astro asks for: it hands on a page with blanks for its front matter.
   *
   * @param text As {@link withoutFrontMatter} makes it. @throws Error as {@link ReadManuscript} does.
   */
  readBody(file: string, text: string): Body {
    return this.#body(file, text, () => this.#kept(text) ?? bodyOf(text));
  }

  #manuscript({ file, text }: Page, read: (text: string) => Body): Manuscript {
    const before = this.#manuscripts.get(file);
    if (before?.text === text) return before.manuscript;
    const body = read(withoutFrontMatter(text));
    const manuscript: Manuscript = {
      front: frontOf(text),
      scan: body.scan,
      get tree() {
        return body.tree;
      },
    };
    this.#manuscripts.set(file, { text, manuscript });
    return manuscript;
  }

  #body(file: string, text: string, make: () => Body): Body {
    const before = this.#bodies.get(file);
    if (before?.text === text) return before.body;
    const body = make();
    this.#bodies.set(file, { text, body });
    return body;
  }

  #parsed(text: string): Body {
    const body = bodyOf(text);
    this.#store().recall(`tree ${text}`, () => JSON.stringify(body.tree));
    this.#store().recall(`scan ${text}`, () => JSON.stringify(body.scan));
    return body;
  }

  /** Few ask for the tree, which is the larger half: it is read when somebody does. */
  #kept(text: string): Body | undefined {
    const scan = this.#store().find(`scan ${text}`);
    if (scan === undefined) return undefined;
    const treeOf = () => {
      const kept = this.#store().find(`tree ${text}`);
      return kept === undefined ? bodyOf(text).tree : (JSON.parse(kept) as MdastNode);
    };
    let tree: MdastNode | undefined;
    return {
      scan: JSON.parse(scan) as Scan,
      get tree() {
        tree ??= treeOf();
        return tree;
      },
    };
  }

  #store(): BuildCache {
    const source = (name: string) => readFileSync(fromRoot(`src/book/manuscript/${name}`), 'utf8');
    this.#cache ??= new BuildCache('manuscripts', programs.map(source).join('\0'), this.#folder);
    return this.#cache;
  }
}

/** That of this process. */
export const manuscripts = new ManuscriptStore();
