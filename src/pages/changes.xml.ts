/** The Atom feed of the changelog. */
import type { APIRoute } from 'astro';
import { atomFeed } from '../book/sharing/atom.ts';
import { changelog } from '../book/sharing/changelog.ts';
import { project } from '../project/project.ts';

export const GET: APIRoute = () => {
  const site = { title: project.title, url: `${project.site}${project.base}` };
  const feed = atomFeed(changelog.entries(), site);
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
