/** A term of the field, defined once for the whole book. */
import { z } from 'astro/zod';

export const glossarySchema = z.strictObject({
  /** The term as it stands in running text. */
  term: z.string(),
  /** One or two sentences that a reader understands without the chapter. */
  definition: z.string().min(20),
  /** Other names under which readers know or search it. */
  aliases: z.array(z.string()).optional(),
  /** Ids of related terms. */
  see: z.array(z.string()).optional(),
});
