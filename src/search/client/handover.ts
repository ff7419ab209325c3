/** What one page tells the next: the words to mark there, and the search to come back to. */

const key = 'handbook:search-words';

/** Called before a result is followed. */
export function handOver(url: string, words: readonly string[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ url: new URL(url, location.href).href, words }));
  } catch {
    // Without storage the page opens as it is.
  }
}

/** The words to mark on this page; given once, so that a later visit shows no marks. */
export function takeOver(): string[] {
  try {
    const stored = JSON.parse(sessionStorage.getItem(key) ?? 'null') as unknown;
    if (typeof stored !== 'object' || stored === null) return [];
    const { url, words } = stored as { url?: unknown; words?: unknown };
    if (url !== location.href || !Array.isArray(words)) return [];
    sessionStorage.removeItem(key);
    return words.filter((word): word is string => typeof word === 'string').slice(0, 20);
  } catch {
    return [];
  }
}
