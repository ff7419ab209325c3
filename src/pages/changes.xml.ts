/** The Atom feed of the changelog. */
import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { atomFeed } from '../book/sharing/atom.ts';
import { project } from '../site/project.ts';

export const GET: APIRoute = async () => {
  const changes = (await getCollection('changes')).map(({ id, data }) => ({ ...data, id }));
  const feed = atomFeed(changes, { title: project.title, url: `${project.site}${project.base}` });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
