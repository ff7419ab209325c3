/** What readers say, the terms of the field that they mean, and the pages that teach them. */
import { z } from 'astro/zod';

export const conceptSchema = z.object({
  /** Phrases as a reader types them; question words may be left out. */
  said: z.array(z.string()),
  /** Terms that the right section uses; they choose the section on the page. */
  means: z.array(z.string()),
  /** Slugs. A page that does not exist yet is skipped, so the list may run ahead of the book. */
  at: z.array(z.string()),
});
