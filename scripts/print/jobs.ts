/** What one run makes, by name. */
import type { Part } from '../../src/data/part.ts';
import { Problem } from '../tools/problem.ts';
import type { Assembler } from './assemble.ts';
import type { Assembled } from './book/publication.ts';
import type { Edition } from './edition.ts';
import { printedSlugs } from './order.ts';

export interface Job {
  /** `deployment/model-apis`, `paths/mlops`, `handbook` */
  readonly name: string;
  readonly edition: Edition;
  readonly assemble: () => Assembled;
  /** The same with MathML, for what is also an EPUB. */
  readonly assembleEpub?: () => Assembled;
}

/** A path with the slugs of its chapters in their order. */
export interface Way {
  readonly id: string;
  readonly title: string;
  readonly plan: string;
  readonly chapters: readonly string[];
}

export interface Shop {
  readonly contents: readonly Part[];
  readonly paths: readonly Way[];
  readonly assembler: Assembler;
  readonly edition: Edition;
  readonly editionOf: (slug: string) => Edition;
  /** What the book is, in one line. */
  readonly description: string;
}

/** Everything that can be made: the chapters, the paths that have chapters, the book. */
export function allJobs(shop: Shop): Job[] {
  const { contents, paths, assembler, edition, editionOf, description } = shop;
  const printed = new Set(printedSlugs(contents));
  const chapters = [...printed].map((slug) => ({
    name: slug,
    edition: editionOf(slug),
    assemble: () => assembler.chapter(slug),
  }));
  const ways = paths.flatMap((path) => {
    const slugs = path.chapters.filter((slug) => printed.has(slug));
    if (slugs.length === 0) return [];
    const name = `paths/${path.id}`;
    const cover = { title: path.title, subtitle: path.plan, above: edition.title };
    return [{ name, edition, assemble: () => assembler.path(name, cover, slugs) }];
  });
  const cover = { title: edition.title, subtitle: withoutTitle(description) };
  const book = {
    name: 'handbook',
    edition,
    assemble: () => assembler.book('handbook', cover),
    assembleEpub: () => assembler.book('handbook', cover, 'mathml'),
  };
  return [...chapters, ...ways, book];
}

/** The description says the title first, and the cover has it already. */
function withoutTitle(description: string): string {
  const words = description.replace(/^[^:]*: */u, '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** @throws Problem for a name that nothing has. */
export function chooseJobs(jobs: readonly Job[], names: readonly string[]): Job[] {
  if (names.length === 0) return [...jobs];
  return names.map((name) => {
    const job = jobs.find((candidate) => candidate.name === name);
    if (job === undefined) {
      const known = jobs.map((candidate) => candidate.name).join(', ');
      throw new Problem(`there is nothing named "${name}" to print: choose of ${known}.`);
    }
    return job;
  });
}
