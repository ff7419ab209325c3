/** Full builds and rebuilds after one edit, generators in turn so that all meet the same machine. */
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Cost, measure } from '../measure.ts';
import { type Generator, installedPeers } from './generators.ts';
import { handbook, handbookWith } from './handbook.ts';
import { type MarkdownPage, repeated } from './pages.ts';

export interface Built {
  readonly name: string;
  readonly generator: Omit<Generator, 'write'>;
  /** Folder of the built site. */
  readonly site: string;
  /** One cost for each round. */
  readonly full: Cost[];
  readonly again: Cost[];
}

const quiet = { ASTRO_TELEMETRY_DISABLED: '1', DOCUSAURUS_NO_TELEMETRY: '1', NODE_ENV: 'production' };

/**
 * Builds a book of so many pages with every generator, in a folder that is emptied first.
 *
 * @param size Pages; the handbook's own are among them in its own build.
 * @throws Error when a generator fails.
 */
export function buildAll(
  pages: readonly MarkdownPage[],
  size: number,
  rounds: number,
  folder: string,
): { built: Built[]; remove: () => void } {
  rmSync(folder, { recursive: true, force: true });
  // The handbook is there already, with all that its pages show besides Markdown.
  const own = handbookWith(repeated(pages, Math.max(0, size - pages.length)));
  const projects = [{ generator: handbook, home: own.folder, edited: 'docs/appendix/faq.mdx' }];
  for (const generator of installedPeers()) {
    const home = join(folder, generator.name.replaceAll(' ', '-'));
    mkdirSync(home, { recursive: true });
    const all = repeated(pages, size);
    generator.write(home, all);
    projects.push({ generator, home, edited: generator.source(all[0]?.slug ?? '') });
  }
  const built = projects.map(({ generator, home }) => ({
    name: generator.name,
    generator,
    site: join(home, generator.out),
    full: [] as Cost[],
    again: [] as Cost[],
  }));
  for (let round = 0; round < rounds; round += 1) {
    projects.forEach(({ generator, home, edited }, index) => {
      for (const cache of generator.caches) rmSync(join(home, cache), { recursive: true, force: true });
      built[index]?.full.push(run(generator, home));
      appendFileSync(join(home, edited), `\nParagraph ${round + 1} of the benchmark.\n`);
      built[index]?.again.push(run(generator, home));
    });
  }
  return { built, remove: own.remove };
}

function run({ name, command }: Omit<Generator, 'write'>, home: string): Cost {
  const cost = measure(command, { cwd: home, env: { ...process.env, ...quiet } });
  if (cost.exitCode !== 0) throw new Error(`${name} failed in ${home}:\n${cost.errors}`);
  return cost;
}
