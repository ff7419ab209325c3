/** Everything that the index is made of besides the built pages. */
import type { Term as BookTerm } from '../../book/terms/glossary.ts';
import type { Tool as BookTool } from '../../book/tools/register.ts';
import type { Concept as BookConcept } from '../../book/topics/concepts.ts';
import type { Planned as BookPlanned } from '../../book/topics/planned.ts';
import type { Part } from '../../data/part.ts';

/** The keys of a page's front matter that search reads. */
export interface FrontMatter {
  readonly description?: string;
  readonly level?: string;
  readonly topics?: readonly string[];
  readonly keywords?: readonly string[];
  /** To each question the anchor of the section that answers it. */
  /** To each question the id of its section, or questions that the page as a whole answers. */
  readonly questions?: Readonly<Record<string, string>> | readonly string[];
  readonly errors?: readonly string[];
}

export type Concept = Omit<BookConcept, 'file' | 'line'>;
export type Planned = Pick<BookPlanned, 'id' | 'title' | 'words' | 'near'>;
export type Term = Pick<BookTerm, 'term' | 'definition' | 'aliases'>;
export type Tool = Pick<BookTool, 'name' | 'formerly' | 'does' | 'finding' | 'instead'>;

export interface Sources {
  readonly contents: readonly Part[];
  readonly fronts: ReadonlyMap<string, FrontMatter>;
  readonly glossary: ReadonlyMap<string, Term>;
  readonly tools: ReadonlyMap<string, Tool>;
  /** What the book has promised to teach, by id. */
  readonly topics: ReadonlyMap<string, string>;
  readonly concepts: readonly Concept[];
  /** Chapters that are not written yet. */
  readonly planned: readonly Planned[];
}
