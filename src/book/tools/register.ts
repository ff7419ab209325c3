/** The tool register: what each tool's name means today, in src/data/tools/. */
import type { z } from 'astro/zod';
import { contents } from '../../data/contents.ts';
import { toolSchema } from '../../schemas/tool.ts';
import { readByPart } from '../data/files.ts';
import { kindOf } from '../data/kind.ts';
import type { Identified } from '../data/reading.ts';
import { yamlMap } from '../data/yaml-entries.ts';

export type Tool = z.infer<typeof toolSchema> & Identified;

const files = { folder: 'tools', extension: '.yaml', needed: true } as const;

export const toolRegister = kindOf<Tool>(files.folder, (folder) =>
  readByPart(files, yamlMap(toolSchema), folder, contents),
);

/** @throws Error when no part has the tool's row. */
export function toolOf(id: string): Tool {
  const tool = toolRegister.entries().find((entry) => entry.id === id);
  if (tool === undefined) {
    throw new Error(`"${id}" is not in src/data/${files.folder}. Add its row there`);
  }
  return tool;
}
