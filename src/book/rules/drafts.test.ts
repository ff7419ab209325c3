import { expect, test } from 'vitest';
import { findingsOf } from '../fixture.ts';
import { drafts } from './drafts.ts';

const draft =
  '---\ntitle: T\ndraft: true\n---\n\n## A part\n\n<Table id="tab-it" caption="c">\n</Table>';
const ending = 'which is a draft: readers do not get it. Take it away until the draft ends.';

const check = (page: string) => findingsOf(drafts, { 'a/two': draft, 'a/one': page });

test('a link, a reference and a prerequisite that lead to a draft are findings', () => {
  const page = `---
title: T
prerequisites: [a/two]
---

[it](two.mdx#a-part) and <Ref to="a/two" />.

<Ref to="tab-it" />
`;
  expect(check(page)).toEqual([
    `docs/a/one.mdx:6: link "two.mdx#a-part" leads to "a/two", ${ending}`,
    `docs/a/one.mdx:6: <Ref to="a/two"> leads to "a/two", ${ending}`,
    `docs/a/one.mdx:8: <Ref to="tab-it"> leads to "a/two", ${ending}`,
    `docs/a/one.mdx:3: front matter, prerequisites: one leads to "a/two", ${ending}`,
  ]);
});

test('drafts may lead to each other, and pages to pages', () => {
  expect(check('---\ntitle: T\ndraft: true\nprerequisites: [a/two]\n---\n\n[it](two.mdx)')).toEqual(
    [],
  );
  expect(
    findingsOf(drafts, { 'a/two': 'Text.', 'a/one': '[it](two.mdx) <Ref to="none" />' }),
  ).toEqual([]);
});
