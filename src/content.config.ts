import { defineCollection } from 'astro:content';
import { i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { chapterSchema } from './schemas/chapter.ts';

export const collections = {
  docs: defineCollection({
    loader: glob({ base: './docs', pattern: ['**/[^_]*.{md,mdx}', '!**/_*/**'] }),
    schema: docsSchema({ extend: chapterSchema }),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
