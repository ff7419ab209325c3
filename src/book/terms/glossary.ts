/** The terms of the field, each defined once for the whole book, in src/data/glossary/. */
import type { z } from 'astro/zod';
import { contents } from '../../data/contents.ts';
import { glossarySchema } from '../../schemas/glossary.ts';
import { readByPart } from '../data/files.ts';
import { kindOf } from '../data/kind.ts';
import type { Identified } from '../data/reading.ts';
import { yamlMap } from '../data/yaml-entries.ts';

export type Term = z.infer<typeof glossarySchema> & Identified;

export const glossaryFiles = { folder: 'glossary', extension: '.yaml', needed: true } as const;

export const glossary = kindOf<Term>(glossaryFiles.folder, (folder) =>
  readByPart(glossaryFiles, yamlMap(glossarySchema), folder, contents),
);

/** @throws Error when no part defines the term. */
export function termOf(id: string): Term {
  const term = glossary.entries().find((entry) => entry.id === id);
  if (term === undefined) {
    throw new Error(`"${id}" is not in src/data/${glossaryFiles.folder}. Define it there`);
  }
  return term;
}
