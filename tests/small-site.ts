/** A site of a few pages that uses every kind of source file, so that a build of it takes seconds. */
import { readFileSync } from 'node:fs';
import { type Copy, copyProject } from './copy.ts';

/** Pages that the look of every page links to. */
const standing = [
  'answers',
  'changelog',
  'glossary',
  'missed',
  'offline',
  'progress',
  'references',
  'tools',
].map((name) => `appendix/${name}`);

/** The two pages that faults are put into. */
export const pageOne = 'docs/start/one.mdx';
export const pageTwo = 'docs/start/two.mdx';

const front = (title: string, more = '') => `---
title: ${title}
description: A page of a small site, on which tests try what a fault in its source leads to.
topics: []
keywords: []
questions: []
reviewed: 2026-11-21
${more}---
`;

const one = `${front('One')}
import { Cite, Figure, Listing, Output, Ref, References, Term, Value } from '@components';

A <Term id="golden-file">golden file</Term> is compared with every later run <Cite of="first" />.
The median is <Value of="start/waits/outputs/waits.json" path="median" />, as <Ref to="lst-waits" />
and <Ref to="fig-waits" /> show.

<Listing id="lst-waits" file="start/waits/waits.py" region="median" />

<Output file="start/waits/outputs/waits.txt" />

<Figure id="fig-waits" src="start/waits/figures/waits.svg" alt="One box." caption="A box" />

## A part

More text.

## References

<References />
`;

const two = `${front('Two', 'prerequisites:\n  - start/one\n')}
This page builds on [the first](one.mdx#a-part).
`;

const contents = `import type { Part } from '../book/contents.ts';

export const contents: readonly Part[] = [
  {
    id: 'start',
    title: 'Start',
    kind: 'front',
    summary: 'Two pages.',
    chapters: ['start/one', 'start/two'],
    unnumbered: ['start/one', 'start/two'],
  },
  {
    id: 'appendix',
    title: 'Reference',
    kind: 'appendix',
    summary: 'What is looked up.',
    chapters: ${JSON.stringify([...standing, 'paths/plan', 'start/assess-yourself'])},
  },
];
`;

/** Every chapter that a statement names must be planned somewhere. */
const planned = () => {
  const skills = readFileSync('src/data/skills.yaml', 'utf8');
  const slugs = [...skills.matchAll(/^ {2}chapter: (\S+)$/gmu)].map(([, slug]) => slug);
  return `- { id: s0-001, source: 0, section: S, topic: T, chapters: [${[...new Set(slugs)].join(', ')}] }\n`;
};

const changelog = `- id: offline
  date: 2026-11-21
  title: Read offline
  text: One button saves the whole book.
`;

const tools = `pytest:
  name: pytest
  does: runs tests
  status: active
  finding: A version came out.
  evidence: https://example.org/
  checked: 2026-11-21
`;

const bib = `@book{first,
  author = {First, Ann},
  title = {A Book},
  publisher = {Press},
  year = {2020},
  url = {https://example.org/},
  urldate = {2026-11-21}
}
`;

const glossary = `golden-file:
  term: golden file
  definition: A stored output of a program that was accepted once and is compared with later ones.
`;

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect id="box" width="9" height="9"/></svg>
`;

/** A page of the appendix with nothing on it but its heading. */
const plain = (title: string) => front(title).replace(/topics[\s\S]*2026-11-21\n/u, '');

const files = () => ({
  'docs/index.mdx': `${plain('Home')}\n[One](start/one.mdx)\n`,
  // The book's own link to pages that are not here.
  'docs/appendix/offline.mdx': plain('Offline'),
  'docs/paths/plan.mdx': plain('Plan'),
  'docs/start/assess-yourself.mdx': plain('Assess yourself'),
  [pageOne]: one,
  [pageTwo]: two,
  'labs/start/waits/waits.py': '# region median\nprint("median 5")\n# endregion median\n',
  'labs/start/waits/test_waits.py': 'import waits  # noqa: F401\n',
  'labs/start/waits/outputs/waits.txt': '$ python waits.py\nmedian 5\n',
  'labs/start/waits/outputs/waits.json': '{ "median": 5 }\n',
  'labs/start/waits/figures/waits.svg': svg,
  'src/data/contents.ts': contents,
  'src/data/paths.yaml': '{}\n',
  'src/data/changelog.yaml': changelog,
  'src/data/concepts/start.yaml': '- { said: [a question], means: [a term], at: [start/one] }\n',
  'src/data/topics.yaml': planned(),
  'src/data/tools/start.yaml': tools,
  'src/data/references/start.bib': bib,
  'src/data/glossary/start.yaml': glossary,
  'src/data/allowed-numbers/start.yaml': '[]\n',
  'scripts/published-anchors.txt': '',
});

/** Copies the project's code without its tests, and puts the few pages in the place of the book's. */
export function copySmallSite(): Copy {
  const kept = new Set([
    ...[...standing].map((slug) => `docs/${slug}.mdx`),
    'tests/fault-checker.ts',
    'tests/prepared-build.ts',
  ]);
  return copyProject({
    keep: (file) =>
      /^(?:docs|labs|tests|bench)\//u.test(file)
        ? kept.has(file)
        : !/\.test\.ts$|\/fixtures\/|^\.github|^src\/(?:print-fonts|data\/.+)\/|^scripts\/(?:print|bench)/u.test(
            file,
          ),
    files: files(),
  });
}
