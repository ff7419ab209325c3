/** A rule reads the book's sources and reports what is wrong with them. */
import type { Book } from '../book.ts';
import type { Finding } from '../finding.ts';

/** What lies under labs/, so that rules need no disk and tests no fixtures. */
export interface Labs {
  /** Every file that git keeps under labs/, from labs/, with forward slashes. */
  readonly files: readonly string[];
  /** @throws Error when the file does not exist or lies outside labs/. */
  readonly read: (path: string) => string;
}

export type Rule = (book: Book, labs: Labs) => Finding[];
