/** What readers say, the terms of the field that they mean, and the pages that teach them. */
import { z } from 'astro/zod';

export const conceptSchema = z.strictObject({
  /** Phrases as a reader types them; question words may be left out. */
  said: z.array(z.string()),
  /** Terms that the right section uses; they choose the section on the page. */
  means: z.array(z.string()),
  /** Slugs of pages, or of chapters of src/data/planned/: search then says that there is none yet. */
  at: z.array(z.string()),
});
