/** The sidebar of a book that is too long to stand on each of its pages. */
import type { StarlightRouteData } from '@astrojs/starlight/route-data';

type Sidebar = StarlightRouteData['sidebar'];
type Entry = Sidebar[number];
type Link = Extract<Entry, { type: 'link' }>;

/** So many pages are named on every page. With more, a site would grow with the square of its pages. */
export const wholeUntil = 200;

/**
 * A short book's sidebar as it is. Of a longer one: the part that the page is in, and of every other
 * part only its name, which leads to its first page.
 */
export function nearSidebar(sidebar: Sidebar): Sidebar {
  if (linksOf(sidebar).length <= wholeUntil) return sidebar;
  return sidebar.map((entry) => {
    const links = linksOf([entry]);
    const [first] = links;
    if (entry.type === 'link' || first === undefined || links.some(({ isCurrent }) => isCurrent))
      return entry;
    // A part has no number: its first chapter's stays behind.
    return { ...first, label: entry.label, badge: entry.badge, attrs: {} };
  });
}

function linksOf(entries: readonly Entry[]): Link[] {
  return entries.flatMap((entry) => (entry.type === 'link' ? [entry] : linksOf(entry.entries)));
}
