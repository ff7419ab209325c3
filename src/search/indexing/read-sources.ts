/** Reads the sources of the index from the working folder. */
import { readBook } from '../../book/read.ts';
import { usedTerms } from '../../book/terms/term-uses.ts';
import { toolRegister } from '../../book/tools/register.ts';
import { concepts } from '../../book/topics/concepts.ts';
import { planned } from '../../book/topics/planned.ts';
import { topics } from '../../book/topics/topics.ts';
import { contents } from '../../data/contents.ts';
import type { Sources } from './sources.ts';

export function readSources(): Sources {
  const book = readBook();
  return {
    contents,
    fronts: new Map(book.chapters.map(({ slug, front }) => [slug, front.data])),
    glossary: new Map(usedTerms(book).map((term) => [term.id, term])),
    tools: new Map(toolRegister.entries().map((tool) => [tool.id, tool])),
    topics: new Map(topics.entries().map(({ id, topic }) => [id, topic])),
    concepts: concepts.entries(),
    planned: planned.entries(),
  };
}
