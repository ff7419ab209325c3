/** llms.txt: the table of contents for language models (llmstxt.org). */
import type { Part } from '../../data/part.ts';

export interface Described {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
}

/** @param url Origin and base path, with a slash at the end. */
export function llmsTxt(
  book: { readonly title: string; readonly description: string; readonly url: string },
  contents: readonly Part[],
  pages: ReadonlyMap<string, Described>,
): string {
  const line = (slug: string, address: string) => {
    const page = pages.get(slug);
    return page === undefined ? [] : [`- [${page.title}](${address}): ${page.description}`];
  };
  const parts = contents.map(({ title, kind, chapters }) => {
    // Chapters have a plain version; pages of the appendix are lists made for people.
    const ending = kind === 'appendix' ? '/' : '.md';
    const lines = chapters.flatMap((slug) => line(slug, `${book.url}${slug}${ending}`));
    return `## ${title}\n\n${lines.join('\n')}\n`;
  });
  return `# ${book.title}\n\n> ${book.description}\n\n${parts.join('\n')}`;
}
