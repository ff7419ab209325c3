/** Records of the glossary and of the tool register: one an entry, so that it answers directly. */
import { plainWords } from '../../book/words/inline-code.ts';
import { tellingWords } from '../words/words.ts';
import { fields, type IndexRecord } from './record.ts';
import type { Page } from './section.ts';
import type { Sources, Term, Tool } from './sources.ts';

export function registerRecords(page: Page, sources: Sources, first: number): IndexRecord[] {
  if (page.slug === 'appendix/glossary') {
    return [...sources.glossary].map(([id, term], index) =>
      termRecord(page, id, term, first + index),
    );
  }
  return [...sources.tools].map(([id, tool], index) => toolRecord(page, id, tool, first + index));
}

function termRecord({ slug }: Page, anchor: string, term: Term, target: number): IndexRecord {
  return {
    slug,
    anchor,
    kind: 'glossary',
    content: plainWords(term.definition),
    meta: fields({ title: term.term, aliases: (term.aliases ?? []).join(', ') }),
    headWords: tellingWords(term.term).length,
    target,
  };
}

function toolRecord({ slug }: Page, anchor: string, tool: Tool, target: number): IndexRecord {
  const sentences = [`${tool.does}.`, tool.finding, tool.instead ?? ''];
  return {
    slug,
    anchor,
    kind: 'tool',
    content: plainWords(sentences.join(' ').trim()),
    meta: fields({ title: tool.name, aliases: (tool.formerly ?? []).join(', ') }),
    headWords: tellingWords(tool.name).length,
    target,
  };
}
