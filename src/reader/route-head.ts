/** Puts into each page's head what src/reader/structured.ts says of it. */
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { readBook } from '../book/read.ts';
import { plainWords } from '../book/words/inline-code.ts';
import { project } from '../project/project.ts';
import { headTags } from './structured.ts';

const { title, description, site, base, version } = project;

export const onRequest = defineRouteMiddleware(({ locals }) => {
  const { entry, head, lastUpdated } = locals.starlightRoute;
  const chapter = readBook().bySlug.get(entry.id);
  if (chapter === undefined) return;
  head.push(
    ...headTags(
      {
        slug: entry.id,
        title: chapter.title,
        description: plainWords(entry.data.description ?? ''),
        number: chapter.place?.number,
        level: entry.data.level,
        modified: lastUpdated,
      },
      { title, description, url: `${site}${base}`, version },
    ),
  );
});
