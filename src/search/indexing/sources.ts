/** Everything that the index is made of besides the built pages. */
import type { z } from 'astro/zod';
import type { Part } from '../../data/part.ts';
import type { glossarySchema } from '../../schemas/glossary.ts';
import type { toolSchema } from '../../schemas/tool.ts';

/** The keys of a page's front matter that search reads. */
export interface FrontMatter {
  readonly description?: string;
  readonly level?: string;
  readonly topics?: readonly string[];
  readonly keywords?: readonly string[];
  readonly questions?: readonly string[];
  readonly errors?: readonly string[];
}

/** Phrases of readers, the terms that they mean, and the pages that teach them. */
export interface Concept {
  readonly said: readonly string[];
  readonly means: readonly string[];
  readonly at: readonly string[];
}

export type Term = z.infer<typeof glossarySchema>;
export type Tool = Omit<z.infer<typeof toolSchema>, 'checked'>;

export interface Sources {
  readonly contents: readonly Part[];
  readonly fronts: ReadonlyMap<string, FrontMatter>;
  readonly glossary: Readonly<Record<string, Term>>;
  readonly tools: Readonly<Record<string, Tool>>;
  /** What the book has promised to teach, by id. */
  readonly topics: ReadonlyMap<string, string>;
  readonly concepts: readonly Concept[];
}
