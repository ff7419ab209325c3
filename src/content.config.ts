import { defineCollection } from 'astro:content';
import { i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { file, glob } from 'astro/loaders';
import { changeSchema } from './schemas/change.ts';
import { chapterSchema } from './schemas/chapter.ts';
import { glossarySchema } from './schemas/glossary.ts';
import { toolSchema } from './schemas/tool.ts';
import { topicSchema } from './schemas/topic.ts';

export const collections = {
  docs: defineCollection({
    loader: glob({ base: './docs', pattern: ['**/[^_]*.{md,mdx}', '!**/_*/**'] }),
    schema: docsSchema({ extend: chapterSchema }),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
  glossary: defineCollection({ loader: file('src/data/glossary.yaml'), schema: glossarySchema }),
  tools: defineCollection({ loader: file('src/data/tools.yaml'), schema: toolSchema }),
  changes: defineCollection({ loader: file('src/data/changelog.yaml'), schema: changeSchema }),
  topics: defineCollection({ loader: file('src/data/topics.yaml'), schema: topicSchema }),
};
