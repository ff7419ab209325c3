/** From the built site and the book's order to publications. Nothing here knows an engine. */

import { placesOf } from '../../src/book/contents/places.ts';
import type { Part } from '../../src/data/part.ts';
import { Problem } from '../tools/problem.ts';
import type { Cover } from './book/front.ts';
import { type Assembled, publishBook, publishChapter } from './book/publication.ts';
import { type Chapter, type Formulas, makeChapter } from './chapter.ts';
import type { Edition } from './edition.ts';
import { printedParts } from './order.ts';
import { findPictures } from './pictures.ts';
import { readSitePage, type SitePage } from './site-page.ts';

/** Everything that a publication is made from. */
export interface Source {
  /** Folder of the built site. */
  readonly dist: string;
  /** Base path that the built site's links start with. */
  readonly base: string;
  readonly contents: readonly Part[];
  readonly edition: Edition;
  /** A chapter's own edition, for its own sheets. */
  readonly editionOf: (slug: string) => Edition;
}

export class Assembler {
  readonly #source: Source;
  readonly #pages = new Map<string, SitePage>();

  constructor(source: Source) {
    this.#source = source;
  }

  /** One chapter by itself: links to other chapters lead to the site. */
  chapter(slug: string): Assembled {
    return publishChapter(this.#make(slug, new Set([slug])), this.#source.editionOf(slug));
  }

  /** All chapters, part by part. */
  book(name: string, title: Cover, formulas: Formulas = 'set'): Assembled {
    const parts = printedParts(this.#source.contents);
    const held = new Set(parts.flatMap(({ chapters }) => chapters));
    const published = parts.map(({ title, chapters, ...part }) => ({
      opening: { title, ...part },
      chapters: chapters.map((slug) => this.#make(slug, held, formulas)),
    }));
    return publishBook(name, title, published, this.#source.edition);
  }

  /** Some chapters in an order of their own, as a path takes them. */
  path(name: string, title: Cover, slugs: readonly string[]): Assembled {
    const held = new Set(slugs);
    const chapters = slugs.map((slug) => this.#make(slug, held));
    return publishBook(name, title, [{ opening: undefined, chapters }], this.#source.edition);
  }

  #make(slug: string, held: ReadonlySet<string>, formulas: Formulas = 'set'): Chapter {
    const { dist, base, edition, contents } = this.#source;
    const place = placesOf(contents).get(slug);
    if (place === undefined) {
      throw new Problem(`there is no chapter "${slug}" in src/data/contents.ts: correct the slug.`);
    }
    const page = this.#pages.get(slug) ?? readSitePage(dist, slug);
    this.#pages.set(slug, page);
    const placement = { part: place.part.title, number: place.number };
    const chapter = makeChapter(
      page,
      placement,
      { home: edition.home, base, holds: (to) => held.has(to) },
      formulas,
    );
    const { body, footnotes, answers, descriptions } = chapter;
    const asides = [...answers, ...descriptions].map(({ content }) => content);
    findPictures([body, ...footnotes, ...asides], { dist, base, slug }, formulas === 'set');
    return chapter;
  }
}
