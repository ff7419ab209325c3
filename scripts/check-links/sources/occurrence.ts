import type { Lines } from './lines.ts';

/** A place in a source file where a URL is written, and what a page may show of it. */
export interface Occurrence {
  /** The URL after decoding what the form of writing encodes. */
  readonly value: string;
  /** Where its first character stands, in UTF-16 units from the beginning of the file. */
  readonly offset: number;
  /** For a template literal with holes: what the whole may look like. */
  readonly pattern?: RegExp;
  /** How many characters of it stand outside of holes. */
  readonly fixedLength?: number;
}

/** A place in a file of the project. */
export interface Place {
  readonly source: string;
  readonly line: number;
  readonly column: number;
}

/** A file with everything in it that may be a URL. */
export interface SourceFile {
  readonly name: string;
  readonly lines: Lines;
  readonly occurrences: readonly Occurrence[];
  /** Those of them that are links by Markdown's own form. */
  readonly links: readonly Occurrence[];
  /** Files of the project that it imports. */
  readonly imports: readonly string[];
}
