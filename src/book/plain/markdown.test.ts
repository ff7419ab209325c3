import { expect, test } from 'vitest';
import { bookOf, titled } from '../fixture.ts';
import { type Sources, writeComponent } from './components.ts';
import { plainMarkdown } from './markdown.ts';

const text = `---
title: Serving
objectives:
  go: go
---

import { Listing } from '@components';

<Objectives />

See <Ref to="lst" />, **bold <Value of="r.json" path="p" as="percent" digits={0} />** and [one](./one.mdx#x) <Cite of="k" />.

<Listing id="lst" file="a.py" region="r" title="A first try" />

| a | b |
|---|---|
| <Term id="t">late</Term> | \`x\` |

<Quiz objective="go">
Which?

<Option correct text="This">Because.</Option>
<Option text="That">No.</Option>
</Quiz>

<Exercise kind="do" objective="go">
Do.

<Solution>
Done.
</Solution>
</Exercise>
`;

const book = bookOf(titled({ 'a/one': 'X', 'a/two': text }));
const sources: Sources = {
  book,
  lab: (path) => (path === 'r.json' ? '{"p": 0.5}' : '# region r\nprint(1)\n# endregion r\n'),
  cite: (keys) => `(${keys.join()})`,
  bibliography: () => [],
  term: () => ({ term: 'term', definition: 'What is meant.' }),
  tool: () => ({ name: 'tool', finding: 'A version came out.' }),
  skills: [
    {
      id: 's',
      pillar: 'cloud',
      level: 1,
      can: 'Can you go?',
      evidence: 'a log.',
      chapter: 'a/one',
    },
    {
      id: 't',
      pillar: 'ethics',
      level: 1,
      can: 'Can you stop?',
      evidence: 'a log.',
      chapter: 'a/one',
    },
  ],
};

test('writes the author’s words and what each component shows', () => {
  const chapter = book.bySlug.get('a/two');
  if (chapter === undefined) throw new Error('no chapter');
  const plain = plainMarkdown(chapter, {
    component: (use) => writeComponent(use, chapter, sources),
    link: (url) => url.replace('./one.mdx', 'https://example.org/a/one/'),
    image: (url) => url,
  });
  expect(plain).toBe(`# Serving

After this chapter you can:

- go

See Listing 2.1, **bold 50%** and [one](https://example.org/a/one/#x) (k).

**Listing 2.1** A first try (\`labs/a.py\`)

\`\`\`python
print(1)
\`\`\`

| a | b |
|---|---|
| late | \`x\` |

**Question 2.1**

Which?

- This (right): Because.

- That (wrong): No.

**Exercise 2.1**

Do.

**Solution.** Done.
`);
});

test('a component that nobody wrote down stops the build', () => {
  const chapter = bookOf(titled({ 'a/b': '<Mystery />' })).chapters[0];
  if (chapter === undefined) throw new Error('no chapter');
  const run = () =>
    plainMarkdown(chapter, {
      component: (use) => writeComponent(use, chapter, sources),
      link: (url) => url,
      image: (url) => url,
    });
  expect(run).toThrow('does not know <Mystery>');
});

test('a pillar’s statements are a list with their levels', () => {
  const chapter = bookOf(titled({ 'a/b': '<SkillStatements pillar="cloud" />' })).chapters[0];
  if (chapter === undefined) throw new Error('no chapter');
  const plain = plainMarkdown(chapter, {
    component: (use) => writeComponent(use, chapter, sources),
    link: (url) => url,
    image: (url) => url,
  });
  expect(plain).toBe('# T\n\n- Level 1: Can you go? Evidence: a log.\n');
});

/** What a page reads as, where every link to a file leads to one site. */
function plain(text: string): string {
  const chapter = bookOf(titled({ 'a/b': text })).chapters[0];
  if (chapter === undefined) throw new Error('no chapter');
  const written = plainMarkdown(chapter, {
    component: (use) => writeComponent(use, chapter, sources),
    link: (url) => url.replace(/^(\w+)\.mdx/u, 'https://example.org/$1/'),
    image: (url) => `https://example.org/_/${url}`,
  });
  return written.slice('# T\n\n'.length, -1);
}

test.each([
  // Braces
  ['The dict {"{"}"a": 1{"}"}.', 'The dict {"a": 1}.'],
  ['{"{n}"}', '{n}'],
  ['\\{n\\} and {"*"}', '{n} and \\*'],
  ['## A {"{"}b{"}"}', '## A {b}'],
  ['A{/* for authors */} b', 'A b'],
  // Links
  ['[one](<one.mdx>)', '[one](https://example.org/one/)'],
  ['[`](one.mdx`](one.mdx "A \\"t\\"")', '[`](one.mdx`](https://example.org/one/ "A \\"t\\"")'],
  [
    '[two][r] and [r]\n\n[r]: one.mdx#x "T"',
    '[two][r] and [r]\n\n[r]: https://example.org/one/#x "T"',
  ],
  ['<a href="one.mdx">one</a>', '[one](https://example.org/one/)'],
  ['## On [one](one.mdx)', '## On [one](https://example.org/one/)'],
  ['https://example.org/a--b and www.example.org', 'https://example.org/a--b and www.example.org'],
  ['[a](https://example.org/b_(c))', '[a](https://example.org/b_(c))'],
  ['[a](<https://example.org/b(c>)', '[a](<https://example.org/b(c>)'],
  ['[a](<https://example.org/b c>)', '[a](<https://example.org/b c>)'],
  ['![alt *x*](p.png)', '![alt x](https://example.org/_/p.png)'],
  ['![a][p]\n\n[p]: p.png "T"', '![a][p]\n\n[p]: https://example.org/_/p.png "T"'],
  ['<img src="p.png" alt="a" />', '![a](https://example.org/_/p.png)'],
  // Elements
  ['<code>--flag "x"</code> and <code>a`b</code>', '`--flag "x"` and `` a`b ``'],
  [
    '10<sup>19</sup> and <kbd>--key</kbd><br />next',
    '10<sup>19</sup> and <kbd>--key</kbd><br>next',
  ],
  ['<span class="x" style="y" id="z">text</span>', '<span id="z">text</span>'],
  ['<code>--flag</code>', '`--flag`'],
  ['<>\n\ntext\n\n</>', 'text'],
  ['<div>\n\ntext\n\n</div>', '<div>\n\ntext\n\n</div>'],
  // What Markdown has itself
  [
    'A\\* \\_ &amp; &nbsp; $$x_{n}$$ a[^1]\n\n[^1]: Note.\n\n    More.',
    'A\\* \\_ &amp; &nbsp; $$x_{n}$$ a[^1]\n\n[^1]: Note.\n\n    More.',
  ],
  [
    '- [ ] to do\n- [x] done\n    - deep\n      > quote',
    '- [ ] to do\n- [x] done\n    - deep\n      > quote',
  ],
  ['````md\n```py\nx\n\n\ny\n```\n````', '````md\n```py\nx\n\n\ny\n```\n````'],
  ['| a |\n|---|\n| `x \\| y` |', '| a |\n|---|\n| `x \\| y` |'],
  ['## Own {#id}\n\n## \\{#no\\}', '## Own\n\n## {#no}'],
  // What has a frame on the page
  [':::note\nText.\n\n- a\n:::', '> **Note**\n>\n> Text.\n>\n> - a'],
  [':::tip[Do `x`]\nText.\n:::', '> **Do `x`**\n>\n> Text.'],
])('%s', (text, expected) => {
  expect(plain(text)).toBe(expected);
});

test('a listing in a list stays in it, and keeps its blank lines', () => {
  const listing = '**Listing 1.1**  (`labs/a.py`)';
  expect(plain('- one\n\n  <Listing file="a.py" region="r" />\n\n- two')).toBe(
    `- one\n\n  ${listing}\n\n  \`\`\`python\n  print(1)\n  \`\`\`\n\n- two`,
  );
});

test('code in an element that is indented keeps its own indentation and no other', () => {
  expect(plain('<Solution>\n  Text.\n\n  ```py\n  if x:\n      y\n  ```\n</Solution>')).toBe(
    '**Solution.** Text.\n\n```py\nif x:\n    y\n```',
  );
});

test('what a component writes into a cell ends no cell', () => {
  const pipes = { ...sources, term: sources.term };
  const chapter = bookOf(titled({ 'a/b': '| a | b |\n|---|---|\n| <Term id="t">x</Term> | c |' }))
    .chapters[0];
  if (chapter === undefined) throw new Error('no chapter');
  const written = plainMarkdown(chapter, {
    component: (use) => (use.name === 'Term' ? 'x | y\nz' : writeComponent(use, chapter, pipes)),
    link: (url) => url,
    image: (url) => url,
  });
  expect(written).toContain('| x \\| y z | c |');
});
