/** The relevance set: what readers type, in kinds, and the pages that answer it. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface Query {
  readonly text: string;
  readonly kind: string;
  /** Grade by slug: 3 answers it, 2 helps, 1 touches it. */
  readonly grades: ReadonlyMap<string, number>;
  /** True for the half that nobody tunes to. */
  readonly aside: boolean;
}

type File = Record<string, { q: string | number; pages: Record<string, number> }[]>;

export function readQueries(file: string): Query[] {
  const kinds = parse(readFileSync(file, 'utf8')) as File;
  return Object.entries(kinds).flatMap(([kind, lines]) =>
    lines.map(({ q, pages }, index) => ({
      text: String(q),
      kind,
      grades: new Map(Object.entries(pages)),
      aside: index % 2 === 1,
    })),
  );
}

/** True when the book has a page that answers or helps. */
export function isTaught({ grades }: Query, slugs: ReadonlySet<string>): boolean {
  return [...grades].some(([slug, grade]) => grade >= 2 && slugs.has(slug));
}
