/** Astro integration: parses each page that was built once, for all who take something from it. */
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export interface BuiltPage {
  /** Absolute path of the file. */
  readonly path: string;
  /** Path from the site's root with forward slashes: `deployment/model-apis/index.html`. */
  readonly file: string;
  readonly html: string;
  readonly document: DefaultTreeAdapterTypes.Document;
}

/** What reads the pages of one build. */
export interface PageReader {
  /** Called for each page. It may write the page's file, and must leave its tree as it is. */
  readonly read: (page: BuiltPage) => void;
  /** Called behind the last page. @param dist The built folder. */
  readonly finish: (dist: string, logger: AstroIntegrationLogger) => void | Promise<void>;
}

/** @param readers Each makes the reader of a build; they are asked in this order. */
export function builtPages(...readers: readonly (() => PageReader)[]): AstroIntegration {
  return {
    name: 'handbook-pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const all = readers.map((reader) => reader());
        for (const name of globSync('**/*.html', { cwd: dist })) {
          const path = join(dist, name);
          const html = readFileSync(path, 'utf8');
          const file = name.split(sep).join('/');
          // The tree of one page at a time: those of a large book would fill the memory.
          const page = { path, file, html, document: parse(html) };
          for (const { read } of all) read(page);
        }
        for (const { finish } of all) await finish(dist, logger);
      },
    },
  };
}
