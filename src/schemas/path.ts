/** A way through the book for one kind of reader. */
import { z } from 'astro/zod';

export const pathSchema = z.strictObject({
  /** Where the reader wants to go. */
  title: z.string(),
  /** Where the reader stands: "You …". */
  reader: z.string(),
  /** What is missing between the two, in a sentence. */
  lacks: z.string(),
  /** What this way teaches first, and what then. */
  plan: z.string(),
  /** Ids of the parts that teach, all of them, in the order in which this reader takes them. */
  parts: z.array(z.string()),
});
