/** A chapter of the plan that nobody has written yet. */
import { z } from 'astro/zod';

export const plannedSchema = z.object({
  /** As the plan names it. */
  title: z.string(),
  /** Its main subjects, tools and messages, as a reader types them. */
  words: z.array(z.string()).min(1, 'name what readers will search for'),
  /** Slugs of written pages to read meanwhile, the nearest first. */
  near: z.array(z.string()).min(1, 'name a page to read meanwhile'),
});
