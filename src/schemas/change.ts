/** A change that readers notice. */
import { z } from 'astro/zod';
import { day } from './day.ts';

export const changeSchema = z.strictObject({
  /** Never changes once published: feed readers know the entry by it. */
  id: z.string().regex(/^[a-z\d-]+$/u, 'write lower-case words joined by hyphens'),
  date: day,
  /** What is new, in a few words. */
  title: z.string(),
  /** What a reader can do now, in a sentence or two. */
  text: z.string(),
});
