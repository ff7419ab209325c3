/** The files that a new chapter begins with: the chapter, its lab, its line in the reading order. */
import { readFileSync } from 'node:fs';
import { toWrite } from '../../src/book/rules/unwritten.ts';
import type { Part } from '../../src/data/part.ts';
import { withChapter } from './reading-order.ts';

/** What is there already. */
export interface Project {
  readonly contents: readonly Part[];
  /** Text of src/data/contents.ts. */
  readonly contentsText: string;
  readonly topics: readonly { readonly id: string; readonly chapters: readonly string[] }[];
  readonly paths: readonly { readonly id: string; readonly title: string }[];
  /** Names that authors import from '@components'. */
  readonly components: readonly string[];
  /** Whether a file or folder is there, by its path from the root. */
  readonly exists: (path: string) => boolean;
}

/** A file to write, and what it is. */
export interface Laid {
  readonly file: string;
  readonly text: string;
  readonly what: string;
}

const reading = 'src/data/contents.ts';

const template = (name: string) => readFileSync(new URL(`layout/${name}`, import.meta.url), 'utf8');

/**
 * Lays out a chapter.
 *
 * @param slug `deployment/kubernetes`.
 * @throws Error of one line when there is no place for it, or something stands there already.
 */
export function layOut(slug: string, project: Project): Laid[] {
  const { contents, contentsText, topics, paths, components, exists } = project;
  const part = partOf(slug, contents);
  const chapter = `docs/${slug}.mdx`;
  const lab = `labs/${slug}`;
  const taken = [chapter, `docs/${slug}.md`, lab].find(exists);
  if (taken !== undefined) throw new Error(`${taken} is there already. Take another slug.`);
  if (contents.some(({ chapters }) => chapters.includes(slug))) {
    throw new Error(`${reading} lists "${slug}" already. Take the line away, or another slug.`);
  }
  const own = topics.filter((topic) => topic.chapters.includes(slug)).map(({ id }) => id);
  const values: Readonly<Record<string, string>> = {
    slug,
    name: slug.replace('/', '-'),
    title: titleOf(slug),
    topics: own.join(', '),
    index:
      own.length === 0
        ? ''
        : `<Index topic="${own.join(' ')}" term="${toWrite} words that a reader looks up, separated by semicolons" />\n\n`,
    paths: paths
      .map(({ id, title }) => `  ${id}: "Write here: what it does for the reader of “${title}”"`)
      .join('\n'),
    imports: components.map((name) => `  ${name},`).join('\n'),
  };
  const filled = (name: string) =>
    template(name).replace(/%(\w+)%/gu, (_, key: string) => {
      const value = values[key];
      if (value === undefined)
        throw new Error(`scripts/new/layout/${name}: nobody fills in %${key}%.`);
      return value;
    });
  return [
    { file: chapter, text: filled('chapter.mdx'), what: 'the chapter, a draft' },
    { file: `${lab}/pyproject.toml`, text: filled('pyproject.toml'), what: 'what its lab needs' },
    {
      file: `${lab}/count_departures.py`,
      text: filled('count_departures.py'),
      what: 'a first program',
    },
    { file: `${lab}/test_lab.py`, text: filled('test_lab.py'), what: 'its test' },
    {
      file: `${lab}/outputs/departures.txt`,
      text: filled('departures.txt'),
      what: 'what the test has captured',
    },
    {
      file: reading,
      text: withChapter(contentsText, part, slug),
      what: 'its line in the reading order, last in its part: move it where it belongs',
    },
  ];
}

/** Id of the part that a slug names. @throws Error of one line. */
function partOf(slug: string, contents: readonly Part[]): string {
  if (!/^[a-z\d]+(?:-[a-z\d]+)*\/[a-z\d]+(?:-[a-z\d]+)*$/u.test(slug)) {
    throw new Error(
      `"${slug}" is no slug. Write the part and the chapter in small letters, digits and hyphens: npm run new -- deployment/kubernetes`,
    );
  }
  const [part = ''] = slug.split('/');
  const teaching = contents.filter(({ kind }) => kind !== 'appendix').map(({ id }) => id);
  if (teaching.includes(part)) return part;
  throw new Error(`No part "${part}" has chapters. Write one of ${teaching.join(', ')}.`);
}

/** `Model servers` of `deployment/model-servers`. */
function titleOf(slug: string): string {
  const words = (slug.split('/')[1] ?? '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
