/** What readers get leads to no draft, which they do not get. */
import type { Book, Chapter } from '../book.ts';
import { prerequisitesOf } from '../contents/prerequisites.ts';
import { pageOfLink } from '../files/file-link.ts';
import type { Finding } from '../finding.ts';
import { resolveRef } from '../labels.ts';
import { lineOfKey } from '../manuscript/front-matter.ts';
import type { Rule } from './rule.ts';

export const drafts: Rule = (book) =>
  book.chapters.filter(({ draft }) => !draft).flatMap((chapter) => leadsTo(book, chapter));

function leadsTo(book: Book, chapter: Chapter): Finding[] {
  const { file, slug: own, front, scan } = chapter;
  const isDraft = (slug: string | undefined) => book.bySlug.get(slug ?? '')?.draft === true;
  const say = (line: number, what: string, slug: string) => ({
    file,
    line,
    message: `${what} leads to "${slug}", which is a draft: readers do not get it. Take it away until the draft ends.`,
  });
  const links = scan.links.flatMap(({ url, line }) => {
    const slug = pageOfLink(file, url)?.slug;
    return slug !== undefined && isDraft(slug) ? [say(line, `link "${url}"`, slug)] : [];
  });
  const references = scan.elements
    .filter(({ name }) => name === 'Ref')
    .flatMap(({ line, attributes: { to = '' } }) => {
      const slug = targetOf(book, own, to);
      return slug !== undefined && isDraft(slug) ? [say(line, `<Ref to="${to}">`, slug)] : [];
    });
  const needs = prerequisitesOf(chapter)
    .filter(isDraft)
    .map((slug) =>
      say(lineOfKey(front, 'prerequisites'), 'front matter, prerequisites: one', slug),
    );
  return [...links, ...references, ...needs];
}

/** The page that a reference names; undefined where it names nothing, which the rule on labels reports. */
function targetOf(book: Book, from: string, to: string): string | undefined {
  try {
    return resolveRef(book, from, to).slug;
  } catch {
    return undefined;
  }
}
