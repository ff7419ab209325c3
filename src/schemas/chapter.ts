/** Front matter of a chapter, with a word to its author on every key. */
import { z } from 'astro/zod';
import { day } from './day.ts';

const slug = z
  .string()
  .regex(/^[a-z\d-]+\/[a-z\d-]+$/u, 'write a slug such as "deployment/model-apis"');

export const withSection =
  'write the id of the section that answers it behind each question, such as "How do I undo a release?: a-way-back"';

export const chapterSchema = z.object({
  /** What the reader can do afterwards, in one sentence: search engines and cards show it. */
  description: z.string().min(50, 'write 50 characters or more').max(160, 'keep to 160 characters'),
  /** What a reader must bring: foundation = Python and a trained model; advanced = a year of practice. */
  level: z.enum(['foundation', 'intermediate', 'advanced']).optional(),
  /** Chapters without which this one cannot be followed; not everything that would help. */
  prerequisites: z.array(slug).optional(),
  /** Paths of src/data/paths.yaml that lead through this chapter: to the reader of each, why. */
  paths: z
    .record(
      z.string(),
      z
        .string()
        .min(30, 'say why in 30 characters or more')
        .max(140, 'say why in 140 characters or fewer'),
    )
    .refine((paths) => Object.keys(paths).length > 0, 'name a path that leads through the chapter')
    .optional(),
  /** Ids from src/data/topics.yaml that this chapter teaches. */
  topics: z.array(z.string().regex(/^s[0-2]-\d{3}$/u, 'write an id such as "s0-041"')).optional(),
  /** Folder under labs/ that holds the chapter's programs. */
  lab: slug.optional(),
  /** What the reader can do afterwards: an observable verb each; questions and exercises name the ids. */
  objectives: z.record(z.string().regex(/^[a-z\d-]+$/u), z.string()).optional(),
  /** Words readers search for that the text does not use: synonyms, old names, abbreviations. */
  keywords: z.array(z.string()).optional(),
  /**
   * Questions this chapter answers, as a reader types them: to each the id of the section that does. A page
   * without a number may list them alone, where the whole page is the answer.
   */
  questions: z
    .preprocess(
      (asked) =>
        Array.isArray(asked) && asked.every((question) => typeof question === 'string')
          ? Object.fromEntries(asked.map((question) => [question, '']))
          : asked,
      z.record(z.string(), z.string(withSection), withSection),
    )
    .optional(),
  /** Literal error messages that the chapter explains. */
  errors: z.array(z.string()).optional(),
  /** Day on which somebody last read the whole chapter against its lab and its sources. */
  reviewed: day.optional(),
});

/** With the keys of Starlight's own that pages of this book may use; its check would stop the build without the author's line. */
export const pageSchema = chapterSchema.extend({
  template: z.enum(['doc', 'splash']).optional(),
  tableOfContents: z
    .union([
      z.boolean(),
      z.strictObject({
        minHeadingLevel: z.number().optional(),
        maxHeadingLevel: z.number().optional(),
      }),
    ])
    .optional(),
  sidebar: z
    .strictObject({
      order: z.number().optional(),
      label: z.string().optional(),
      hidden: z.boolean().optional(),
      badge: z.union([z.string(), z.looseObject({ text: z.string() })]).optional(),
      attrs: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
  /** Not finished: only `npm run dev` shows the page, and what is asked of finished text waits. */
  draft: z.boolean().optional(),
  pagefind: z.boolean().optional(),
  head: z.array(z.looseObject({ tag: z.string() })).optional(),
});

/** Every key that a page may have; any other is a slip of the pen. */
export const pageKeys: ReadonlySet<string> = new Set(['title', ...Object.keys(pageSchema.shape)]);

/** Keys that a page must have which teaches without a number: it has no lab and promises no objectives. */
export const taughtKeys = ['topics', 'keywords', 'questions', 'reviewed'] as const;

/** Keys that a numbered chapter must have. */
export const chapterKeys = [
  'level',
  'paths',
  'topics',
  'lab',
  'objectives',
  'keywords',
  'questions',
  'reviewed',
] as const;
