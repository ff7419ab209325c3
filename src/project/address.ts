/** Where the site stands and how its addresses end: Astro builds by it, and a build's links are checked by it. */
import { project } from './project.ts';

export const address = {
  site: project.site,
  base: project.base,
  trailingSlash: 'always',
} as const;
