/** Makes the records of the index: sections, register entries, and words that readers use. */
import { plainWords } from '../../book/words/inline-code.ts';
import { spelledOut, tellingWords } from '../words/words.ts';
import { aliasesOf, type Resolved, resolveConcepts } from './aliases.ts';
import { gapRecords } from './gaps.ts';
import { fields, type IndexRecord } from './record.ts';
import { registerRecords } from './registers.ts';
import type { Page, Section } from './section.ts';
import type { Sources, Tool } from './sources.ts';

/** Pages whose text is written anew from data: their entries are records, not their headings. */
const registers = new Set(['appendix/glossary', 'appendix/tools']);

/** Pages that speak of chapters: a reader who asks for a topic wants the chapter first. */
const aside = /^(?:contributing|paths)\/|^appendix\/(?:changelog|contribute)$/u;

/** Records grouped by page in the order of `pages`; each alias follows the sections of its page. */
export function recordsOf(pages: readonly Page[], sources: Sources): IndexRecord[] {
  const concepts = resolveConcepts(pages, sources.concepts);
  const records: IndexRecord[] = [];
  for (const page of pages) {
    const first = records.length;
    if (registers.has(page.slug)) {
      records.push(...registerRecords(page, sources, first));
      continue;
    }
    page.sections.forEach((section, index) => {
      records.push(sectionRecord(page, section, index === 0, sources, first + index));
    });
    for (const alias of [...aliasesOf(page, sources.fronts.get(page.slug)), ...concepts]) {
      if (alias.slug === page.slug) records.push(aliasRecord(page, alias, first, records.length));
    }
  }
  return [...records, ...gapRecords(pages, sources, records.length)];
}

function sectionRecord(
  page: Page,
  section: Section,
  opening: boolean,
  sources: Sources,
  target: number,
): IndexRecord {
  const front = sources.fronts.get(page.slug);
  const topics = (front?.topics ?? []).map((id) => sources.topics.get(id) ?? '');
  return {
    slug: page.slug,
    anchor: section.anchor,
    kind: aside.test(page.slug) ? 'back' : section.kind,
    // A page that opens with a heading has no text there, and Pagefind drops empty records.
    content: section.text || plainWords(front?.description ?? section.title),
    meta: fields({
      title: section.title,
      parent: section.parent,
      page: opening ? '' : page.title,
      slug: page.slug.replace(/[/-]/gu, ' '),
      aliases: namesIn(section, sources).join(' '),
      keywords: opening ? [...(front?.keywords ?? []), ...topics].join(' ') : '',
      about: opening ? plainWords(front?.description ?? '') : '',
    }),
    headWords: tellingWords(section.title).length,
    target,
  };
}

/** Other names of the terms and tools that a section links to, and of signs in its text. */
function namesIn({ terms, tools, text, title }: Section, sources: Sources): string[] {
  const names = [
    ...terms.flatMap((id) => sources.glossary.get(id)?.aliases ?? []),
    ...tools.flatMap((id) => namesOf(sources.tools.get(id))),
    ...spelledOut(`${title} ${text}`),
  ];
  return [...new Set(names)];
}

function namesOf(tool: Tool | undefined): string[] {
  return tool === undefined ? [] : [tool.name, ...(tool.formerly ?? [])];
}

function aliasRecord(page: Page, alias: Resolved, first: number, self: number): IndexRecord {
  const section = page.sections[alias.section];
  return {
    slug: page.slug,
    anchor: `${section?.anchor ?? ''}~${self}`,
    kind: alias.kind,
    content: alias.phrase,
    meta: {},
    headWords: tellingWords(alias.phrase).length,
    target: first + alias.section,
  };
}
