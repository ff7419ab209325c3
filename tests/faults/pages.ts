/** What can be wrong with a page. */
import { writeFileSync } from 'node:fs';
import { pageOne, pageTwo } from '../small-site.ts';
import { append, becomes, byCommand, type Fault, faultsOf, gone, replace } from './fault.ts';

const sources = faultsOf('an MDX page', pageTwo, [
  [
    'missing',
    gone,
    /^src\/data\/contents\.ts: "start\/two" is listed, but docs\/start\/two\.mdx does not exist/u,
  ],
  ['empty', becomes(''), '1: front matter is missing. Start'],
  ['only spaces', becomes(' \n\n'), '1: front matter is missing. Start'],
  ['cut in a tag', append('\n<Figure src="a'), '\\d+: MDX cannot be read: '],
  ['a tag that never closes', append('\n<Exercise>\n'), '\\d+: MDX cannot be read: '],
  ['a brace that never closes', append('\nA {brace\n'), '\\d+: MDX cannot be read: '],
  [
    'a link out of docs/',
    append('\n[out](../../../etc/passwd.md)\n'),
    '\\d+: link "../../../etc/passwd.md" leaves docs/',
  ],
  [
    'a link to nothing',
    append('\n[gone](gone.mdx)\n'),
    '\\d+: link "gone.mdx": docs/start/gone.mdx does not exist. Correct',
  ],
  ['a reference to nothing', append('\n<Ref to="fig-none" />\n'), '\\d+: <Ref>: no figure'],
  [
    'a term that nobody defined',
    append('\n<Term id="goldenfile">x</Term>\n'),
    '\\d+: <Term>: "goldenfile" is not in .*Did you mean "golden-file"',
  ],
  [
    'a work that is not listed',
    append('\n<Cite of="frist" />\n'),
    '\\d+: <Cite>: "frist" is not in .*Did you mean "first"',
  ],
]);

/** A page without a fault of its own. */
const sound = `---
title: Three
description: One page more, which is sound in itself and has no place on the small site.
topics: []
keywords: []
questions: {}
reviewed: 2026-11-21
---
`;

const amongPages: readonly Fault[] = [
  {
    name: 'front matter: a cycle of prerequisites',
    file: pageOne,
    damage: replace('topics: []', 'topics: []\nprerequisites: [start/two]'),
    lines: [
      /^docs\/start\/one\.mdx:5: front matter, prerequisites: start\/one → start\/two → start\/one is a cycle/u,
      /^docs\/start\/two\.mdx:8: front matter, prerequisites: start\/two → start\/one → start\/two is a cycle/u,
    ],
  },
  {
    name: 'two pages with one slug',
    file: 'docs/start/two.md',
    damage: (path) => writeFileSync(path, sound),
    lines: [
      /^docs\/start\/two\.mdx?:1: the slug "start\/two" is also docs\/start\/two\.mdx?\. Rename/u,
    ],
  },
  {
    name: 'a page that no part lists',
    file: 'docs/start/three.mdx',
    damage: (path) => writeFileSync(path, sound),
    lines: [
      /^docs\/start\/three\.mdx:1: no part of src\/data\/contents\.ts lists "start\/three", so/u,
    ],
  },
  {
    name: 'two things with one label',
    file: pageOne,
    damage: replace('<Output ', '<Output id="lst-waits" '),
    lines: [/^docs\/start\/one\.mdx:\d+: <Output>: "lst-waits" is also on line \d+\. Give/u],
  },
];

/** Found where pages are made. */
const inAstro = byCommand(
  faultsOf('an MDX page', pageTwo, [
    [
      'a name in braces',
      append('\n{nothing.here}\n'),
      '14: ReferenceError: nothing is not defined. Import it',
    ],
    [
      'an import that leads nowhere',
      append("\nimport X from './none.astro';\n\n<X />\n"),
      '14: imports "./none.astro", which does not exist',
    ],
  ]),
);

export const pages: readonly Fault[] = [...sources, ...amongPages, ...inAstro];
