/** The reader's last searches, kept in this browser only. */

const key = 'handbook:recent-searches';
const most = 6;

/** Newest first. What others may have put there is checked; a browser without storage has none. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    if (!Array.isArray(stored)) return [];
    const texts = stored.filter((entry): entry is string => typeof entry === 'string');
    return texts.map((text) => text.slice(0, 100)).slice(0, most);
  } catch {
    return [];
  }
}

export function rememberSearch(query: string): void {
  const text = query.trim().slice(0, 100);
  if (text === '') return;
  const others = recentSearches().filter((entry) => entry !== text);
  store([text, ...others].slice(0, most));
}

export function forgetSearches(): void {
  store([]);
}

function store(entries: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(entries));
  } catch {
    // Storage is full or forbidden: searching works without it.
  }
}
