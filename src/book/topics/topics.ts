/** The index at the back of the book: where each topic is taught, and other words worth finding. */
import GithubSlugger from 'github-slugger';
import { isSeq, LineCounter, parseDocument } from 'yaml';
import type { Book, Chapter } from '../book.ts';
import { teaches } from '../contents/places.ts';

export interface Topic {
  readonly id: string;
  readonly section: string;
  readonly topic: string;
  readonly chapters: readonly string[];
  readonly line: number;
}

/** A mark in a chapter: the section that holds it teaches what it names. */
export interface Mark {
  readonly slug: string;
  /** Title of the section, or of the chapter before its first section. */
  readonly title: string;
  /** Anchor of the section; empty at the head of the chapter. */
  readonly anchor: string;
  readonly line: number;
  readonly topics: readonly string[];
  readonly terms: readonly string[];
}

export function readTopics(text: string): Topic[] {
  const counter = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: counter });
  if (!isSeq(contents)) return [];
  return contents.items.map((item) => {
    const node = item as { toJSON: () => unknown; range?: [number, number, number] };
    const line = counter.linePos(node.range?.[0] ?? 0).line;
    return { ...(node.toJSON() as Topic), line };
  });
}

/** Every index mark of a chapter, with the section it stands in. */
export function marksOf({ slug, title, scan }: Chapter): Mark[] {
  const slugger = new GithubSlugger();
  const sections = scan.headings.map(({ text, line, depth }) => ({
    text,
    line,
    depth,
    anchor: slugger.slug(text),
  }));
  return scan.elements
    .filter(({ name }) => name === 'Index')
    .map(({ line, attributes }) => {
      const section = sections.findLast((candidate) => candidate.line < line);
      return {
        slug,
        title: section?.text ?? title,
        anchor: section?.anchor ?? '',
        line,
        topics: words(attributes.topic),
        terms: (attributes.term ?? '')
          .split(';')
          .map((term) => term.trim())
          .filter(Boolean),
      };
    });
}

const words = (text = '') => text.split(/\s+/u).filter(Boolean);

/** The written chapters that are a topic's home. */
export function homesOf({ chapters }: Topic, book: Book): Chapter[] {
  return book.chapters.filter(({ slug, place }) => teaches(place) && chapters.includes(slug));
}
