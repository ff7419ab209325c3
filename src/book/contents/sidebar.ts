/** The sidebar as Starlight wants it, made from the table of contents. */
import type { Part } from '../../data/part.ts';
import { placesOf } from './places.ts';

export interface SidebarPage {
  slug: string;
  badge?: { text: string; variant: 'caution' };
  /** The style sheet prints the chapter's number, as it does before headings; beside chapters none is ''. */
  attrs?: { 'data-number': string };
}

export interface SidebarGroup {
  label: string;
  items: SidebarPage[];
  collapsed: boolean;
}

/**
 * One group a part. Explicit slugs: Starlight looks each up and fails the build on a missing one.
 *
 * @param drafts Slugs that are marked as not finished.
 */
export function sidebar(contents: readonly Part[], drafts: readonly string[] = []): SidebarGroup[] {
  const places = placesOf(contents);
  const numberOf = (slug: string) => places.get(slug)?.number;
  const page = (slug: string, isBeside: boolean): SidebarPage => {
    return {
      slug,
      ...(isBeside ? { attrs: { 'data-number': String(numberOf(slug) ?? '') } } : {}),
      ...(drafts.includes(slug) ? { badge: { text: 'Draft', variant: 'caution' } } : {}),
    };
  };
  return contents.map(({ title, kind, chapters }) => {
    const isNumbered = chapters.some((slug) => numberOf(slug) !== undefined);
    return {
      label: title,
      items: chapters.map((slug) => page(slug, isNumbered)),
      collapsed: kind === 'appendix',
    };
  });
}
