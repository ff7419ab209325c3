/** Every reference leads to one thing, and every label that an author gave is referred to. */
import type { Book, Chapter } from '../book.ts';
import { pageOfLink } from '../files/file-link.ts';
import type { Finding } from '../finding.ts';
import { resolveRef, type Target, targetsOf } from '../labels.ts';
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
  for (const [anchor, { line }] of targetsOf({ ...chapter, scan: { ...scan, items: [] } })) {
    seen.set(anchor, line);
  }
  const twins: Finding[] = [];
  for (const { anchor, line, name: component } of scan.items) {
    const first = seen.get(anchor);
    if (first !== undefined) {
      const message = `<${component}>: "${anchor}" is also on line ${first}. Give one of them another id.`;
      twins.push({ file, line, message });
    }
    seen.set(anchor, line);
  }
  return [...orphans, ...twins];
}
