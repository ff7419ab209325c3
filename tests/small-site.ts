/** A site of a few pages that uses every kind of source file, so that a build of it takes seconds. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Changes, type Copy, copyProject } from './copy.ts';

/** What the small site has in the place of the book's own files, by their paths from the root. */
export const smallSiteFolder = 'tests/fixtures/small-site';

/** The two pages that faults are put into. */
export const pageOne = 'docs/start/one.mdx';
export const pageTwo = 'docs/start/two.mdx';

/** Pages of the book that are nothing but a heading and a component: the small site has them as they are. */
export const keptPages: ReadonlySet<string> = new Set(
  [
    'appendix/answers',
    'appendix/changelog',
    'appendix/glossary',
    'appendix/index-of-topics',
    'appendix/missed',
    'appendix/progress',
    'appendix/references',
    'appendix/tools',
    'paths/map',
    'paths/plan',
  ].map((slug) => `docs/${slug}.mdx`),
);

/** Programs that tests run in a copy. */
const keptPrograms = new Set(['tests/faults/checker.ts', 'tests/interruption/prepared-build.ts']);

/** A chapter has at least 1800 words, whatever they say. */
const prose = Array.from({ length: 10 }, () =>
  Array(10)
    .fill(
      'A wait is the time from a question to its answer, and the middle of many is their median.',
    )
    .join(' '),
).join('\n\n');

/** Every chapter that a statement of the self-assessment names must be planned somewhere. */
function planned(): string {
  const skills = readFileSync('src/data/skills.yaml', 'utf8');
  const slugs = [...skills.matchAll(/^ {2}chapter: (\S+)$/gmu)].map(([, slug]) => slug);
  return `- { id: s0-001, source: 0, section: S, topic: T, chapters: [${[...new Set(slugs)].join(', ')}] }\n`;
}

/** Text of the files that are not the book's, by path. */
export function smallSiteFiles(): Record<string, string> {
  const files = globSync('**/*', { cwd: smallSiteFolder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = files.map((file) => [
    file.slice(smallSiteFolder.length + 1),
    readFileSync(file, 'utf8').replace('{/* prose */}', prose),
  ]);
  return { ...Object.fromEntries(texts), 'src/data/topics.yaml': planned() };
}

/** Copies the project's code without its tests, and puts the few pages in the place of the book's. */
export function copySmallSite(changes: Pick<Changes, 'withPackages'> = {}): Copy {
  return copyProject({
    ...changes,
    keep: (file) =>
      /^(?:docs|labs|tests|bench)\//u.test(file)
        ? keptPages.has(file) || keptPrograms.has(file)
        : !/\.test\.ts$|\/fixtures\/|^\.github|^src\/(?:print-fonts|data\/.+)\/|^scripts\/(?:print|bench)/u.test(
            file,
          ),
    files: smallSiteFiles(),
  });
}
