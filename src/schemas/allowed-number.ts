/** A percentage, multiple, amount or date in a chapter that needs no source in its paragraph. */
import { z } from 'astro/zod';

export const allowedNumberSchema = z.strictObject({
  /** Slug of the chapter: `deployment/model-apis`. */
  chapter: z.string(),
  /** Words of the paragraph around the number. */
  text: z.string(),
  /** Why it needs no source. */
  reason: z.string().trim().min(10, 'say why no source is needed, in 10 characters or more'),
});
