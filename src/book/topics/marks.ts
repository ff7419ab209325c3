/** The index at the back of the book: where each topic is taught, and other words worth finding. */
import type { Chapter } from '../book.ts';
import { anchorsOf } from '../labels.ts';

/** A mark in a chapter: the section that holds it teaches what it names. */
export interface Mark {
  readonly slug: string;
  /** Title of the section, or of the chapter before its first section. */
  readonly title: string;
  /** Anchor of the section; empty at the head of the chapter. */
  readonly anchor: string;
  readonly line: number;
  /** Ids of topics that the section teaches: the index prints nothing of them. */
  readonly topics: readonly string[];
  /** What the index prints. */
  readonly terms: readonly Heading[];
}

/** An entry of the index, or with `under` what stands below one: `ETL: frameworks`. */
export interface Heading {
  readonly entry: string;
  readonly under?: string | undefined;
}

/** Every index mark of a chapter, with the section it stands in. */
export function marksOf({ slug, title, scan }: Chapter): Mark[] {
  const anchors = anchorsOf(scan.headings);
  const sections = scan.headings.map(({ text, line, depth }, index) => ({
    text,
    line,
    depth,
    anchor: anchors[index] ?? '',
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
          .filter(Boolean)
          .map(headingOf),
      };
    });
}

function headingOf(term: string): Heading {
  const [, entry = term, under] = /^(.+?): +(.+)$/u.exec(term) ?? [];
  return { entry, under };
}

const words = (text = '') => text.split(/\s+/u).filter(Boolean);
