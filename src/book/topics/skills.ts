/** The statements by which readers rate themselves, in src/data/skills.yaml. */
import type { z } from 'astro/zod';
import { pillars } from '../../data/pillars.ts';
import { skillSchema } from '../../schemas/skill.ts';
import { readOneFile } from '../data/files.ts';
import { kindOf } from '../data/kind.ts';
import type { Placed } from '../data/reading.ts';
import { yamlList } from '../data/yaml-entries.ts';

export type Skill = z.infer<typeof skillSchema> & Placed;

export const skills = kindOf<Skill>('skills.yaml', (folder) =>
  readOneFile('skills.yaml', yamlList(skillSchema), folder),
);

/** By pillar and level. @throws SourceError when the file has a fault. */
export function sortedSkills(): Skill[] {
  const rank = ({ pillar, level }: Skill) =>
    pillars.findIndex(({ id }) => id === pillar) * 10 + level;
  return skills.entries().toSorted((a, b) => rank(a) - rank(b));
}
