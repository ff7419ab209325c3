/** Checks every link of the built site: `node scripts/check-links.ts --help` says how. */
import { astroDefaults } from './check-links/astro-config.ts';
import { run } from './check-links/cli.ts';

const root = new URL('..', import.meta.url);
process.exitCode = await run(process.argv.slice(2), (siteDir) => astroDefaults(root, siteDir));
