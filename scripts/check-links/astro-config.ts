/** What the Astro config says about the site it builds. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LinkOptions, TrailingSlash } from './options.ts';

const CONFIG_NAMES = ['mjs', 'js', 'ts', 'mts'].map((ending) => `astro.config.${ending}`);

/** The part of an Astro config that tells where pages and links lie. */
export interface AstroConfig {
  readonly base?: string;
  readonly site?: string;
  readonly outDir?: string;
  readonly trailingSlash?: TrailingSlash;
  readonly build?: { readonly format?: string };
}

/**
 * Options for a folder: what the config says if Astro built it, else nothing. The config, which
 * loads half of Astro, is not even read for a folder that lies elsewhere.
 * @param siteDir as the command names it; without one, the config's own output
 * @param known what the config says, when the caller knows it: it is then not loaded
 */
export async function astroDefaults(
  root: URL,
  siteDir: string | undefined,
  known?: AstroConfig,
): Promise<LinkOptions> {
  const rootPath = fileURLToPath(root);
  if (siteDir !== undefined && !mayBeBuiltBy(rootPath, siteDir)) return { siteDir };
  const name = CONFIG_NAMES.find((candidate) => existsSync(path.join(rootPath, candidate)));
  if (name === undefined) return { siteDir: siteDir ?? path.join(rootPath, 'dist') };
  const config = known ?? (await loadConfig(path.join(rootPath, name)));
  return {
    siteDir: siteDir ?? path.resolve(rootPath, config.outDir ?? 'dist'),
    base: config.base,
    site: config.site,
    trailingSlash: config.trailingSlash,
    cleanUrls: config.build?.format === 'file',
    sources: { root: rootPath, docs: 'docs', shared: [name, 'src'] },
  };
}

async function loadConfig(file: string): Promise<AstroConfig> {
  const module = (await import(pathToFileURL(file).href)) as { default: AstroConfig };
  return module.default;
}

/** A folder of the project, with the files that Astro writes. */
function mayBeBuiltBy(rootPath: string, siteDir: string): boolean {
  if (!existsSync(siteDir)) return false;
  const folder = realpathSync(siteDir);
  const inside = folder.startsWith(realpathSync(rootPath) + path.sep);
  return inside && (path.basename(folder) === 'dist' || existsSync(path.join(folder, '_astro')));
}
