/** The sidebar as Starlight wants it, made from the table of contents. */
import type { Part } from '../../data/part.ts';

export interface SidebarPage {
  slug: string;
  badge: { text: string; variant: 'caution' };
}

export interface SidebarGroup {
  label: string;
  items: (string | SidebarPage)[];
  collapsed: boolean;
}

/**
 * One group a part. Explicit slugs: Starlight looks each up and fails the build on a missing one.
 *
 * @param drafts Slugs that are marked as not finished.
 */
export function sidebar(contents: readonly Part[], drafts: readonly string[] = []): SidebarGroup[] {
  return contents.map((part) => ({
    label: part.title,
    items: part.chapters.map((slug) =>
      drafts.includes(slug) ? { slug, badge: { text: 'Draft', variant: 'caution' } } : slug,
    ),
    collapsed: part.kind === 'appendix',
  }));
}
