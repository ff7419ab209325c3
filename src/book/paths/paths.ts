/** Ways through the book, each for one kind of reader, in src/data/paths.yaml. */
import type { z } from 'astro/zod';
import { pathSchema } from '../../schemas/path.ts';
import { readOneFile } from '../data/files.ts';
import { kindOf } from '../data/kind.ts';
import type { Identified } from '../data/reading.ts';
import { yamlMap } from '../data/yaml-entries.ts';

export type Path = z.infer<typeof pathSchema> & Identified;

export const paths = kindOf<Path>('paths.yaml', (folder) =>
  readOneFile('paths.yaml', yamlMap(pathSchema), folder),
);

/** @throws Error when there is no such path. */
export function pathOf(id: string): Path {
  const path = paths.entries().find((entry) => entry.id === id);
  if (path === undefined) throw new Error(`src/data/paths.yaml has no path "${id}"`);
  return path;
}
