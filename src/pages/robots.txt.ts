/** Lets every crawler in and tells it where the list of pages is. */
import { project } from '../project/project.ts';

export function GET(): Response {
  const sitemap = new URL(`${project.base}sitemap-index.xml`, project.site);
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${sitemap}\n`);
}
