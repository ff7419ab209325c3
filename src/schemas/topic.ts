/** A topic that the book has promised to teach, and the chapters that are its home. */
import { z } from 'astro/zod';

export const topicSchema = z.object({
  source: z.number(),
  section: z.string(),
  topic: z.string(),
  chapters: z.array(z.string()),
});
