/** The sidebar as Starlight wants it, made from the table of contents. */
import type { Part } from '../../data/part.ts';

export interface SidebarGroup {
  label: string;
  items: string[];
  collapsed: boolean;
}

/** One group a part. Explicit slugs: Starlight looks each up and fails the build on a missing one. */
export function sidebar(contents: readonly Part[]): SidebarGroup[] {
  return contents.map((part) => ({
    label: part.title,
    items: [...part.chapters],
    collapsed: part.kind === 'appendix',
  }));
}
