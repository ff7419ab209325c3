/** Chapters of the plan that nobody has written yet, in src/data/planned/: search admits them. */
import type { z } from 'astro/zod';
import { contents } from '../../data/contents.ts';
import { plannedSchema } from '../../schemas/planned.ts';
import { readByPart } from '../data/files.ts';
import { kindOf } from '../data/kind.ts';
import type { Identified } from '../data/reading.ts';
import { yamlMap } from '../data/yaml-entries.ts';

/** Its id is the chapter's slug. */
export type Planned = z.infer<typeof plannedSchema> & Identified;

const files = { folder: 'planned', extension: '.yaml', needed: false } as const;

/** A part that has no chapter yet, and so is not among the contents. */
const capstone = {
  id: 'capstone',
  title: 'Capstone',
  kind: 'capstone',
  summary: '',
  chapters: [],
} as const;

export const planned = kindOf<Planned>(files.folder, (folder) =>
  readByPart(
    files,
    yamlMap(plannedSchema),
    folder,
    contents.some(({ id }) => id === capstone.id) ? contents : [...contents, capstone],
  ),
);
