/** Reads the sources of the index from the working folder. */
import { parse } from 'yaml';
import { readSources as readPages } from '../../book/read.ts';
import { glossary } from '../../book/terms/glossary.ts';
import { toolRegister } from '../../book/tools/register.ts';
import { concepts } from '../../book/topics/concepts.ts';
import { topics } from '../../book/topics/topics.ts';
import { contents } from '../../data/contents.ts';
import type { FrontMatter, Sources } from './sources.ts';

export function readSources(): Sources {
  return {
    contents,
    fronts: new Map(readPages().map(({ slug, text }) => [slug, frontMatterOf(text)])),
    glossary: new Map(glossary.entries().map((term) => [term.id, term])),
    tools: new Map(toolRegister.entries().map((tool) => [tool.id, tool])),
    topics: new Map(topics.entries().map(({ id, topic }) => [id, topic])),
    concepts: concepts.entries(),
  };
}

/** Front matter as written; Astro has checked it against the schema before the index is built. */
export function frontMatterOf(text: string): FrontMatter {
  const block = /^---\r?\n([\s\S]*?)\r?\n---/u.exec(text)?.[1];
  return block === undefined ? {} : ((parse(block) as FrontMatter | null) ?? {});
}
