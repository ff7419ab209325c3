/** What this book asks of its links, beyond what every site does. */
import { fileURLToPath } from 'node:url';
import { manuscripts } from '../src/book/manuscript/store.ts';
import { type AstroConfig, astroDefaults } from './check-links/astro-config.ts';
import type { LinkOptions } from './check-links/options.ts';

const root = new URL('..', import.meta.url);

const externalCache = fileURLToPath(new URL('scripts/external-links.json', root));

const book = {
  linkText: true,
  fileLinks: true,
  sidebarId: 'starlight__sidebar',
  withoutSidebar: ['index.html', '404.html'],
  published: 'scripts/published-anchors.txt',
} as const;

/**
 * @param siteDir folder to check; without one, the folder that the book is built into
 * @param known what the Astro config says, for a caller that knows it
 */
export async function handbookLinks(siteDir?: string, known?: AstroConfig): Promise<LinkOptions> {
  const defaults = await astroDefaults(root, siteDir, known);
  // A folder that was not built from the book is not asked to be one.
  if (defaults.sources === undefined) return defaults;
  const parse = (file: string, text: string) => manuscripts.read({ file, text }).tree;
  return { ...defaults, sources: { ...defaults.sources, parse }, book, externalCache };
}
