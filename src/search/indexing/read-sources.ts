/** Reads the sources of the index from the working folder. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { fromRoot } from '../../book/files/root.ts';
import { readSources as readPages } from '../../book/read.ts';
import { contents } from '../../data/contents.ts';
import type { Concept, FrontMatter, Sources, Term, Tool } from './sources.ts';

interface Topic {
  readonly id: string;
  readonly topic: string;
}

export function readSources(): Sources {
  const topics = data<Topic[]>('topics') ?? [];
  return {
    contents,
    fronts: new Map(readPages().map(({ slug, text }) => [slug, frontMatterOf(text)])),
    glossary: data<Record<string, Term>>('glossary') ?? {},
    tools: data<Record<string, Tool>>('tools') ?? {},
    topics: new Map(topics.map(({ id, topic }) => [id, topic])),
    concepts: data<Concept[]>('concepts') ?? [],
  };
}

function data<T>(name: string): T | undefined {
  const file = fromRoot(`src/data/${name}.yaml`);
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as T) : undefined;
}

/** Front matter as written; Astro has checked it against the schema before the index is built. */
export function frontMatterOf(text: string): FrontMatter {
  const block = /^---\r?\n([\s\S]*?)\r?\n---/u.exec(text)?.[1];
  return block === undefined ? {} : ((parse(block) as FrontMatter | null) ?? {});
}
