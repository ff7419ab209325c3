/** How a section is named where only its place is known. */
import type { Book } from '../book.ts';
import { targetsOf } from '../labels.ts';

/** `3.2 Contract first`; the chapter's title for a mark before its first section; no number where the page has none. */
export function labelOfSection(
  book: Book,
  { slug, anchor, title }: { slug: string; anchor: string; title: string },
): string {
  const chapter = book.bySlug.get(slug);
  if (chapter?.place?.number === undefined) return title;
  const label = targetsOf(chapter).get(anchor)?.label;
  const number = /^Section (.+)$/u.exec(label ?? '')?.[1];
  return number === undefined ? title : `${number} ${title}`;
}
