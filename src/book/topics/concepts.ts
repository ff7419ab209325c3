/** Phrases of readers, the terms that they mean, and the pages that teach them, in src/data/concepts/. */
import type { z } from 'astro/zod';
import { contents } from '../../data/contents.ts';
import { conceptSchema } from '../../schemas/concept.ts';
import { readByPart } from '../data/files.ts';
import { kindOf } from '../data/kind.ts';
import type { Placed } from '../data/reading.ts';
import { yamlList } from '../data/yaml-entries.ts';

export type Concept = z.infer<typeof conceptSchema> & Placed;

const files = { folder: 'concepts', extension: '.yaml', needed: true } as const;

export const concepts = kindOf<Concept>(files.folder, (folder) =>
  readByPart(files, yamlList(conceptSchema), folder, contents),
);
