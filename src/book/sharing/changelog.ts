/** What changed for readers, newest first, in src/data/changelog.yaml. */
import type { z } from 'astro/zod';
import { changeSchema } from '../../schemas/change.ts';
import { readOneFile } from '../data/files.ts';
import { kindOf } from '../data/kind.ts';
import type { Placed } from '../data/reading.ts';
import { yamlList } from '../data/yaml-entries.ts';

export type Change = z.infer<typeof changeSchema> & Placed;

export const changelog = kindOf<Change>('changelog.yaml', (folder) =>
  readOneFile('changelog.yaml', yamlList(changeSchema), folder),
);
