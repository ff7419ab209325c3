/** A statement by which readers rate themselves. */
import { z } from 'astro/zod';
import { levels, pillars } from '../data/pillars.ts';

const pillarIds = pillars.map(({ id }) => id);

export const skillSchema = z.strictObject({
  /** Names the statement in a reader's storage: never change or reuse one. */
  id: z.string().regex(/^[a-z\d-]+$/u, 'write small letters, digits and hyphens'),
  /** Id of one of src/data/pillars.ts. */
  pillar: z.string().refine((id) => pillarIds.includes(id), `write ${pillarIds.join(', ')}`),
  /** 1 = tried it once with a guide … 4 = others work by what this reader decided. */
  level: z.number().int().min(1, 'write 1 to 4').max(levels.length, 'write 1 to 4'),
  /** One thing that somebody can be watched doing. */
  can: z.string().regex(/^Can you .+\?$/u, 'write "Can you … ?"'),
  /** What a reader could show to another person; printed after "Evidence:". */
  evidence: z.string().regex(/^[^A-Z].+\.$/u, 'start with a small letter and end with a period'),
  /** Slug of the chapter that teaches it, written or planned. */
  chapter: z.string(),
});
