/** What the entry of a cited work must say, besides what its kind of work asks for in BibTeX. */
import { z } from 'astro/zod';

export const referenceSchema = z
  .object({ fields: z.set(z.string()) })
  .refine(({ fields }) => fields.has('doi') || fields.has('url'), 'has neither doi nor url')
  .refine(({ fields }) => fields.has('urldate'), 'has no urldate: the day on which you saw it');
