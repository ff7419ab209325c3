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
    });
  expect(run).toThrow('does not know <Mystery>');
});

test('a pillar’s statements are a list with their levels', () => {
  const chapter = bookOf(titled({ 'a/b': '<SkillStatements pillar="cloud" />' })).chapters[0];
  if (chapter === undefined) throw new Error('no chapter');
  const plain = plainMarkdown(chapter, {
    component: (use) => writeComponent(use, chapter, sources),
    link: (url) => url,
  });
  expect(plain).toBe('# T\n\n- Level 1: Can you go? Evidence: a log.\n');
});
