/** Which files of labs a chapter quotes. */
import type { Chapter } from '../book.ts';

/** Attributes that name a lab's file, by component. */
export const quoting: Readonly<Record<string, string>> = {
  Listing: 'file',
  Output: 'file',
  Figure: 'src',
  Value: 'of',
  Symptom: 'of',
};

/** Paths from labs/, each once, in the order of the page. */
export function quotedFiles({ scan }: Pick<Chapter, 'scan'>): string[] {
  const named = scan.elements.map(({ name, attributes }) => attributes[quoting[name] ?? ''] ?? '');
  return [...new Set(named.filter((path) => path !== ''))];
}
