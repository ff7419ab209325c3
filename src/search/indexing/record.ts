/** One entry of the index, before Pagefind has given it an id. */
import type { Kind } from '../kinds.ts';

export interface IndexRecord {
  readonly slug: string;
  readonly anchor: string;
  readonly kind: Kind;
  /** What is searched as running text and shown as the excerpt. */
  readonly content: string;
  /** Fields that are searched besides, by name; `title` and `parent` are shown. */
  readonly meta: Readonly<Record<string, string>>;
  readonly headWords: number;
  /** Position in the list of the record that this one stands for; its own otherwise. */
  readonly target: number;
}

/** Drops empty fields: each costs bytes in every record. */
export function fields(meta: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(meta).filter(([, text]) => text.trim() !== ''));
}
