/** Full builds and rebuilds after one edit, generators in turn so that all meet the same machine. */
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Cost, measure } from '../measure.ts';
import type { Generator } from './generators.ts';
import { handbook, handbookWith } from './handbook.ts';
import { type MarkdownPage, repeated } from './pages.ts';

export interface Built {
  readonly name: string;
  readonly generator: Omit<Generator, 'write'>;
  /** Folder of the built site. */
  readonly site: string;
  /** One cost for each round; none for rebuilds when they were not asked for. */
  readonly full: Cost[];
  readonly again: Cost[];
  /** Whether a build failed; the generator takes no part in what comes after. */
  failed: boolean;
}

/** What is built, how often. */
export interface Task {
  readonly pages: readonly MarkdownPage[];
  /** Pages; the handbook's own are among them in its own build. */
  readonly size: number;
  readonly rounds: number;
  /** Whether each build is followed by another after the edit of one page. */
  readonly edits: boolean;
  readonly peers: readonly Generator[];
}

const quiet = { ASTRO_TELEMETRY_DISABLED: '1', DOCUSAURUS_NO_TELEMETRY: '1', NODE_ENV: 'production' };

/** Lines of what a failing generator said that are worth reading. */
const lastLines = 12;

/**
 * Builds a book of so many pages with every generator, in a folder that is emptied first. A peer
 * that fails says so and is left out; the others' minutes are not lost for it.
 *
 * @throws Error when the handbook itself fails.
 */
export function buildAll(task: Task, folder: string): { built: Built[]; remove: () => void } {
  const { pages, size, rounds, edits, peers } = task;
  rmSync(folder, { recursive: true, force: true });
  // The handbook is there already, with all that its pages show besides Markdown.
  const own = handbookWith(repeated(pages, Math.max(0, size - pages.length)));
  const projects = [{ built: begun(handbook, own.folder), home: own.folder, edited: 'docs/appendix/faq.mdx' }];
  const all = repeated(pages, size);
  for (const generator of peers) {
    const home = join(folder, generator.name.replaceAll(' ', '-'));
    mkdirSync(home, { recursive: true });
    generator.write(home, all);
    projects.push({ built: begun(generator, home), home, edited: generator.source(all[0]?.slug ?? '') });
  }
  try {
    for (let round = 1; round <= rounds; round += 1) {
      for (const { built, home, edited } of projects.filter((project) => !project.built.failed)) {
        for (const cache of built.generator.caches) rmSync(join(home, cache), { recursive: true, force: true });
        run(built, built.full, home);
        if (!edits || built.failed) continue;
        appendFileSync(join(home, edited), `\nParagraph ${round} of the benchmark.\n`);
        run(built, built.again, home);
      }
    }
  } catch (error) {
    own.remove();
    throw error;
  }
  return { built: projects.map(({ built }) => built), remove: own.remove };
}

/** Address of one of the book's chapters on a built site, without a slash before it. */
export function addressOf({ name, generator }: Built, slug: string): string {
  // Peers have the book's pages in one folder; the handbook has them where they belong.
  return generator.page(name === handbook.name ? slug : `round-0/${slug.replaceAll('/', '-')}`);
}

function begun(generator: Omit<Generator, 'write'>, home: string): Built {
  const site = join(home, generator.out);
  return { name: generator.name, generator, site, full: [], again: [], failed: false };
}

function run(built: Built, costs: Cost[], home: string): void {
  const cost = measure(built.generator.command, { cwd: home, env: { ...process.env, ...quiet } });
  costs.push(cost);
  if (cost.exitCode === 0) return;
  const said = cost.errors.split('\n').slice(-lastLines).join('\n');
  if (built.name === handbook.name) throw new Error(`${built.name} does not build; its last lines:\n${said}`);
  console.error(`${built.name} is left out: its build failed. Its last lines:\n${said}`);
  built.failed = true;
  process.exitCode = 1;
}
