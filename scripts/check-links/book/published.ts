/**
 * The addresses and anchors that earlier releases had, which other sites and bookmarks may name.
 * The list is committed: a line for each page, its address below the base and then its anchors.
 */
import type { Lookup } from '../site/site.ts';

export interface PublishedName {
  readonly path: string;
  readonly anchor: string | undefined;
  readonly line: number;
  readonly column: number;
}

const HEADER = `# Addresses and anchors of the released site. Each must stay, or be redirected.
# Written by scripts/publish-anchors.ts, which only adds to it.
`;

export function parsePublished(text: string): PublishedName[] {
  return text.split('\n').flatMap((content, index) => {
    if (content.startsWith('#')) return [];
    const words = [...content.matchAll(/\S+/g)];
    const path = words[0]?.[0] === '/' ? '' : words[0]?.[0];
    if (path === undefined) return [];
    return words.map((word, position) => ({
      path,
      anchor: position === 0 ? undefined : decodeURIComponent(word[0]),
      line: index + 1,
      column: word.index + 1,
    }));
  });
}

/** The list with what the site has now added to what it had before. */
export function formatPublished(
  before: readonly PublishedName[],
  now: ReadonlyMap<string, Iterable<string>>,
): string {
  const anchors = new Map<string, Set<string>>();
  const add = (path: string) => {
    const known = anchors.get(path) ?? new Set();
    anchors.set(path, known);
    return known;
  };
  for (const { path, anchor } of before) {
    const known = add(path);
    if (anchor !== undefined) known.add(anchor);
  }
  for (const [path, names] of now) {
    const known = add(path);
    for (const name of names) known.add(name);
  }
  const lines = [...anchors]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, names]) =>
      [path === '' ? '/' : path, ...[...names].sort().map(encodeName)].join(' '),
    );
  return `${HEADER}${lines.join('\n')}\n`;
}

const encodeName = (anchor: string): string => anchor.replace(/[\s%]/gu, encodeURIComponent);

/**
 * What is wrong with a published name today.
 * @param anchors of the file that is found; `undefined` where any will do
 */
export function faultOfPublished(
  { anchor }: PublishedName,
  found: Lookup,
  redirected: boolean,
  anchors: ReadonlySet<string> | undefined,
): string | undefined {
  if (!('file' in found)) return redirected ? undefined : 'published before, and gone: redirect it';
  if (anchor === undefined || redirected) return undefined;
  const known = anchors?.has(anchor) ?? true;
  return known ? undefined : 'published before, and gone: keep the anchor or redirect it';
}
