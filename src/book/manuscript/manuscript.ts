/** What one page's source is, made once of its text and given to all who ask. */
import { type MdastNode, mdxToMdast } from 'satteri';
import { markdownFeatures } from './features.ts';
import { type Front, frontOf, withoutFrontMatter } from './front-matter.ts';
import { type Scan, scanOf } from './scan.ts';

export interface Manuscript {
  readonly front: Front;
  /** The page's Markdown as a tree; lines and offsets are those of the file. Front matter is not in it. */
  readonly tree: MdastNode;
  readonly scan: Scan;
}

/** The part of a manuscript that follows from the text behind the front matter. */
export type Body = Omit<Manuscript, 'front'>;

/**
 * Parses a page. What serves a build asks {@link ./manuscripts.ts}, which remembers.
 *
 * @param text The whole file.
 * @throws Error when the MDX cannot be parsed; the parser's message carries line and column.
 */
export function manuscriptOf(text: string): Manuscript {
  return { front: frontOf(text), ...bodyOf(withoutFrontMatter(text)) };
}

/**
 * The one place where the book parses MDX: with the parser that builds the pages, so that lines agree
 * with what authors see.
 *
 * @param body The page with blanks for its front matter. @throws Error as {@link manuscriptOf} does.
 */
export function bodyOf(body: string): Body {
  const tree = mdxToMdast(body, { features: markdownFeatures });
  return { tree, scan: scanOf(tree) };
}
