/** Pages whose titles look most like what was typed: what to offer when nothing was found. */
import type { TablePage } from '../stored/table.ts';

/** Letter triples of a text, each counted once (Ukkonen 1992 calls them q-grams). */
function triples(text: string): Set<string> {
  const flat = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  return new Set(
    Array.from({ length: Math.max(0, flat.length - 2) }, (_, at) => flat.slice(at, at + 3)),
  );
}

export function nearestPages(
  query: string,
  pages: readonly TablePage[],
  count: number,
): TablePage[] {
  const asked = triples(query.slice(0, 200));
  const likeness = (title: string) => {
    const own = triples(title);
    const shared = [...own].filter((triple) => asked.has(triple)).length;
    return shared / Math.max(1, Math.sqrt(own.size));
  };
  return pages
    .map((page) => ({ page, score: likeness(`${page.title} ${page.slug}`) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ page }) => page);
}
