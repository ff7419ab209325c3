/** Which page was meant by an address that none has, and what to search for in its place. */
import { distance, nearest } from '../../book/words/nearest.ts';

/** Parts of an address without what only files and other sites have: `/a/b/index.html` is a, b. */
function partsOf(path: string): string[] {
  return path
    .toLowerCase()
    .replace(/(?:\/index)?\.[a-z]+$/u, '')
    .split('/')
    .filter((part) => part !== '');
}

/** Addresses are long: a third of one may be another word. So many letters are mistyped, no more. */
const mistyped = 3;

function near(name: string, known: readonly string[]): string | undefined {
  const found = nearest(name, known);
  return found !== undefined && distance(name, found) <= mistyped ? found : undefined;
}

/**
 * @param path Decoded, below the book's base: `deployment/model-api/`.
 * @param slugs Of all pages, in the book's order.
 * @returns The page of that name in another part or another spelling, else the one whose name is
 *   nearest, else the first of the part; undefined where nothing comes near.
 */
export function guessPage(path: string, slugs: readonly string[]): string | undefined {
  const parts = partsOf(path);
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  const whole = parts.join('/');
  const nameOf = (slug: string) => slug.split('/').at(-1) ?? '';
  const meant = near(last, slugs.map(nameOf));
  return (
    slugs.find((slug) => slug === whole) ??
    slugs.find((slug) => nameOf(slug) === last) ??
    near(whole, slugs) ??
    slugs.find((slug) => nameOf(slug) === meant) ??
    slugs.find((slug) => slug.startsWith(`${last}/`))
  );
}

/** What the last part of the address says in words: `/x/model-apis.html` asks for `model apis`. */
export function wordsOf(path: string): string {
  return (partsOf(path).at(-1) ?? '').replace(/[-_+]+/gu, ' ').trim();
}
