/** Every reference leads to one thing, and every label that an author gave is referred to. */
import type { Book, Chapter } from '../book.ts';
import { pageOfLink } from '../files/file-link.ts';
import type { Finding } from '../finding.ts';
import { anchorsOf, resolveRef, type Target } from '../labels.ts';
import type { Rule } from './rule.ts';

/** Labels of these are there to be referred to; a question's id also names it in a reader's progress. */
const referable = new Set(['figure', 'table', 'listing', 'output', 'equation']);

export const labels: Rule = (book) => {
  const { used, findings } = resolveAll(book);
  return [...findings, ...book.chapters.flatMap((chapter) => checkLabels(chapter, used))];
};

const name = ({ slug, anchor }: Pick<Target, 'slug' | 'anchor'>) => `${slug}#${anchor}`;

function resolveAll(book: Book): { used: Set<string>; findings: Finding[] } {
  const used = new Set<string>();
  const findings: Finding[] = [];
  for (const { slug, file, scan } of book.chapters) {
    for (const element of scan.elements.filter((candidate) => candidate.name === 'Ref')) {
      try {
        used.add(name(resolveRef(book, slug, element.attributes.to ?? '')));
      } catch (error) {
        findings.push({ file, line: element.line, message: `<Ref>: ${(error as Error).message}.` });
      }
    }
    for (const { url } of scan.links) {
      const page = url.startsWith('#') ? { slug, anchor: url.slice(1) } : pageOfLink(file, url);
      if (page !== undefined) used.add(name(page));
    }
  }
  return { used, findings };
}

function checkLabels(chapter: Chapter, used: ReadonlySet<string>): Finding[] {
  const { file, slug, scan } = chapter;
  const own = scan.items.filter(({ attributes }) => attributes.id !== undefined);
  const orphans = own
    .filter(({ kind, anchor }) => referable.has(kind) && !used.has(name({ slug, anchor })))
    .map(({ name: component, line, anchor }) => ({
      file,
      line,
      message: `<${component}>: nothing refers to "${anchor}". Write <Ref to="${anchor}" /> where the text speaks of it, or take the id away.`,
      mayWait: true,
    }));
  const seen = new Map<string, number>();
  const twins: Finding[] = [];
  for (const [index, anchor] of anchorsOf(scan.headings).entries()) {
    const line = scan.headings[index]?.line ?? 1;
    const first = seen.get(anchor);
    if (first === undefined) seen.set(anchor, line);
    else {
      const message = `the heading is called "${anchor}", and so is that of line ${first}. Give one of them another id: ## … {#id}.`;
      twins.push({ file, line, message });
    }
  }
  for (const { anchor, line, name: component } of anchored(scan)) {
    const first = seen.get(anchor);
    if (first !== undefined) {
      const message = `<${component}>: "${anchor}" is also on line ${first}. Give one of them another id.`;
      twins.push({ file, line, message });
    }
    seen.set(anchor, line);
  }
  return [...orphans, ...twins];
}

/** Components whose id is a key and no anchor. */
const keyed = new Set(['Term', 'Tool', 'SkillStatements', 'ReadingPath']);

/** What stands on the page with an anchor, in its order: things with a number, and all that an author named. */
const anchored = ({ items, elements }: Chapter['scan']) => {
  const numbered = new Set(items.map(({ offset }) => offset));
  const others = elements
    .filter(
      ({ name, offset, attributes }) =>
        attributes.id !== undefined && !keyed.has(name) && !numbered.has(offset),
    )
    .map(({ attributes, line, name, offset }) => ({
      anchor: attributes.id ?? '',
      line,
      name,
      offset,
    }));
  return [...items, ...others].toSorted((a, b) => a.offset - b.offset);
};
