/** A topic that the book has promised to teach, and the chapters that are its home. */
import { z } from 'astro/zod';

export const topicSchema = z.strictObject({
  /** `s0-041`, by which chapters name it. */
  id: z.string(),
  source: z.number(),
  section: z.string(),
  topic: z.string(),
  /** Slugs, written or planned. */
  chapters: z.array(z.string()),
});
