/** A page as the site's build left it, read for print: its title, its matter, its address. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../tools/problem.ts';
import {
  type Element,
  parsePage,
  type Root,
  select,
  selectAll,
  textOf,
  textProperty,
} from './tree.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

export interface SitePage {
  /** `deployment/model-apis` */
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** What the page's head says of it: level, minutes, what it builds on. */
  readonly facts: readonly Fact[];
  /** The element that holds what authors wrote. */
  readonly body: Element;
}

/** @throws Problem when the page was not built or holds no matter. */
export function readSitePage(dist: string, slug: string): SitePage {
  const file = join(dist, slug, 'index.html');
  if (!existsSync(file)) {
    throw new Problem(`${file} does not exist: build the site first, with "npm run build".`);
  }
  return parseSitePage(slug, readFileSync(file, 'utf8'));
}

/** @throws Problem when the page holds no matter. */
export function parseSitePage(slug: string, html: string): SitePage {
  const tree = parsePage(html);
  const body = select('main .sl-markdown-content', tree);
  const title = select('main h1', tree);
  if (body === undefined || title === undefined) {
    throw new Problem(
      `the page ${slug} has no h1 or no .sl-markdown-content in <main>: keep both in src/site/.`,
    );
  }
  const meta = select('meta[name="description"]', tree);
  return {
    slug,
    title: textOf(title).trim(),
    description: meta === undefined ? '' : (textProperty(meta, 'content') ?? ''),
    facts: factsIn(tree),
    body,
  };
}

/** Facts without a value in words, such as a button, say nothing on paper. */
function factsIn(tree: Root): Fact[] {
  return selectAll('main dl.facts > div', tree).flatMap((row) => {
    const [name, value] = [select('dt', row), select('dd', row)];
    if (name === undefined || value === undefined) return [];
    if (select('button, [data-print]', value) !== undefined) return [];
    return [{ name: textOf(name).trim(), value: textOf(value).replace(/\s+/gu, ' ').trim() }];
  });
}
