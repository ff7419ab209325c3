/** Numbers in chapters that need no source in their paragraph, and why, in src/data/allowed-numbers/. */
import type { z } from 'astro/zod';
import { contents } from '../../data/contents.ts';
import { allowedNumberSchema } from '../../schemas/allowed-number.ts';
import { readByPart } from '../data/files.ts';
import { kindOf } from '../data/kind.ts';
import type { Placed } from '../data/reading.ts';
import { yamlList } from '../data/yaml-entries.ts';

export type AllowedNumber = z.infer<typeof allowedNumberSchema> & Placed;

export const allowedNumberFiles = {
  folder: 'allowed-numbers',
  extension: '.yaml',
  needed: false,
} as const;

export const allowedNumbers = kindOf<AllowedNumber>(allowedNumberFiles.folder, (folder) =>
  readByPart(allowedNumberFiles, yamlList(allowedNumberSchema), folder, contents),
);
