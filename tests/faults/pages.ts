/** What can be wrong with a page. */
import { writeFileSync } from 'node:fs';
import { pageOne, pageTwo } from '../small-site.ts';
import { append, becomes, byCommand, type Fault, faultsOf, gone, replace } from './fault.ts';

/** The line that a page needs before it uses a component. */
const using = (name: string) => `import { ${name} } from '@components';\n\n`;

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
  [
    'a picture that is not there',
    append('\n![a](./gone.png)\n'),
    '14: picture "./gone.png": docs/start/gone.png does not exist. Correct',
  ],
  [
    'a reference to nothing',
    append(`\n${using('Ref')}<Ref to="fig-none" />\n`),
    '\\d+: <Ref>: no figure',
  ],
  [
    'a term that nobody defined',
    append(`\n${using('Term')}<Term id="goldenfile">x</Term>\n`),
    '\\d+: <Term>: "goldenfile" is not in .*Did you mean "golden-file"',
  ],
  [
    'a work that is not listed',
    append(`\n${using('Cite')}<Cite of="frist" />\n`),
    '\\d+: <Cite>: "frist" is not in .*Did you mean "first"',
  ],
  ['a name in braces', append('\n{nothing.here}\n'), '14: MDX runs what stands in braces'],
  ['a set in braces', append('\nThe set {1, 2, 3} here.\n'), '14: MDX runs what stands in braces'],
  [
    'a formula outside',
    append('\nSo \\frac{1}{n}.\n'),
    '14: "\\\\frac\\{1\\}\\{n\\}" is a formula',
  ],
  ['a comment of HTML', append('\n<!-- later -->\n'), '14: MDX cannot be read: a comment of HTML'],
  ['a word that begins a program', append('\nimport the module\n'), '14: a paragraph that begins'],
  ['a misspelled component', append('\n<Lising />\n'), '14: there is no <Lising>.* <Listing>\\?'],
  ['an element that shows nothing', append('\n<listing />\n'), '14: <listing> is no element'],
  [
    'an attribute that nothing reads',
    append(`\n${using('Index')}<Index term="a" topik="x" />\n`),
    '16: <Index> does nothing with "topik". Did you mean "topic"',
  ],
  [
    'a cell too many',
    append('\n| a | b |\n|---|---|\n| 1 | 2 | lost |\n'),
    '16: the row has 3 cells, the head of its table 2',
  ],
  ['a table without dashes', append('\n| a | b |\n| 1 | 2 |\n'), '14: looks like a table'],
  ['code by a tab', append('\n\tx = 1\n'), '14: four spaces or a tab make no code'],
  ['an unknown aside', append('\n:::hint\nx\n:::\n'), '14: ":::hint" is no aside'],
  ['an aside that never closes', append('\n:::note\nx\n'), '14: the aside never closes'],
  ['a note that is not there', append('\nText[^nope].\n'), '14: there is no note \\[\\^nope\\]'],
  ['a note that nobody reads', append('\n[^lost]: A.\n'), '14: nothing refers to the note'],
  ['a link without its address', append('\nA [x][no].\n'), '14: no address is given'],
  ['an address without its link', append('\n[r]: one.mdx\n'), '14: no link uses the address'],
  ['an id twice', append('\n<b id="x">a</b> <i id="x">b</i>\n'), '14: <i>: "x" is also on line 14'],
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
      'an import that leads nowhere',
      append("\nimport X from './none.astro';\n\n<X />\n"),
      '14: imports "./none.astro", which does not exist',
    ],
  ]),
);

export const pages: readonly Fault[] = [...sources, ...amongPages, ...inAstro];
