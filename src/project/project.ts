/** What the site says of itself; the address and repository come from package.json, in one place. */
import manifest from '../../package.json' with { type: 'json' };

if (!URL.canParse(manifest.homepage)) {
  throw new Error('package.json: homepage is no address. Write one like https://example.org/.');
}
const home = new URL(manifest.homepage);

export const project = {
  title: 'The ML Engineer’s Handbook',
  /** Who holds the rights: LICENSES/MIT.txt. */
  author: 'The contributors of The ML Engineer’s Handbook',
  description: manifest.description,
  version: manifest.version,
  /** Origin of the published site, without the base path. */
  site: home.origin,
  /** Base path with a slash at both ends. */
  base: process.env.HANDBOOK_BASE ?? '/',
  repository: manifest.repository.url,
} as const;
