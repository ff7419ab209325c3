/** A row of the tool register: what a name means today, and how we know. */
import { z } from 'astro/zod';
import { day, isDay } from './day.ts';

export const toolSchema = z.strictObject({
  /** The name today. */
  name: z.string(),
  /** Names in older texts, if others. */
  formerly: z.array(z.string()).optional(),
  /** What it does, in a few words. */
  does: z.string(),
  /** Its own site, where a reader goes on. */
  site: z.url(),
  /**
   * Name of its Python package, where labs lock one: its version is then read from the locks. `null` where
   * the package of the tool's name is something else.
   */
  package: z.string().nullable().optional(),
  /** Version that was the newest on the day in `checked`, of a tool that no lab locks. */
  version: z.string().optional(),
  status: z.enum(['active', 'slow', 'renamed', 'maintenance', 'ended']),
  /** Day, year or version from which the status holds, where it is known. */
  since: z
    .string()
    .refine(
      (since) => !/^\d{4}-\d{2}-\d{2}$/u.test(since) || isDay(since),
      'is no day that exists. Write one as YYYY-MM-DD, or a year or a version',
    )
    .optional(),
  /** What was seen: since when something holds, end of support, new name. */
  finding: z.string(),
  /** Page on which it was seen. */
  evidence: z.url(),
  /** Day on which it was seen. */
  checked: day,
  /** What to use instead, where the status asks for it. */
  instead: z.string().optional(),
});
