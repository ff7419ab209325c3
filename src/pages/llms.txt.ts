/** The table of contents for language models. */
import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { readBook } from '../book/read.ts';
import { llmsTxt } from '../book/sharing/llms.ts';
import { project } from '../project/project.ts';

export const GET: APIRoute = async () => {
  const pages = (await getCollection('docs')).map(({ id, data }) => {
    return [id, { slug: id, title: data.title, description: data.description ?? '' }] as const;
  });
  const { title, description, site, base } = project;
  return new Response(
    llmsTxt({ title, description, url: `${site}${base}` }, readBook().contents, new Map(pages)),
  );
};
