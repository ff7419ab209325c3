/** A book out of a few lines, for the tests of rules. */
import { type Book, buildBook } from '../book.ts';
import type { Part } from '../contents.ts';
import { formatFinding } from '../finding.ts';
import type { Labs, Rule } from './rule.ts';

/** @param pages Text without front matter, or with it, by slug. */
export function bookOf(pages: Readonly<Record<string, string>>): Book {
  const sources = Object.entries(pages).map(([slug, text]) => ({
    file: `docs/${slug}.mdx`,
    slug,
    text: text.startsWith('---\n') ? text : `---\ntitle: T\n---\n\n${text}`,
  }));
  const part: Part = {
    id: 'part',
    title: 'Part',
    kind: 'pillar',
    summary: '',
    chapters: Object.keys(pages).filter((slug) => !slug.startsWith('appendix/')),
  };
  return buildBook(sources, [part]);
}

/** Labs out of a few texts, by path. */
export function labsOf(files: Readonly<Record<string, string>> = {}): Labs {
  return {
    files: Object.keys(files),
    read(path) {
      const text = files[path];
      if (text === undefined) throw new Error(`labs/${path} does not exist`);
      return text;
    },
  };
}

/** The rule's findings as an author reads them. */
export function findingsOf(
  rule: Rule,
  pages: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): string[] {
  return rule(bookOf(pages), labsOf(files)).map(formatFinding);
}
