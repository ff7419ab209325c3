import { expect, test } from 'vitest';
import { formatFinding } from '../finding.ts';
import { bookOf, labsOf, testContents } from '../fixture.ts';
import { chapterShape, closingParts } from './chapter-shape.ts';

const exercise =
  '<Exercise kind="do" objective="a">\nDo.\n\n<Solution>\nDone.\n</Solution>\n</Exercise>\n';
const good = `---
title: A
objectives: {a: x, b: y, c: z}
---

${'word '.repeat(1900)}

<Objectives />

<FromDataScience>You know.</FromDataScience>

## One

<Listing file="a.py" />

## Two

<Output file="a.txt" />

## Three

<Figure src="a.svg" />

${closingParts.map((part) => `## ${part}\n\n${part === 'Exercises' ? exercise.repeat(3) : ''}`).join('\n')}
`;

const say = (text: string, slug = 'a/one') =>
  chapterShape(bookOf({ [slug]: text }, testContents), labsOf({})).map(formatFinding);

test('a whole chapter is sound, and an appendix page has no such shape', () => {
  expect(say(good)).toEqual([]);
  expect(say('---\ntitle: A\n---\n', 'x/extra')).toEqual([]);
});

test.each([
  ['## Key points', '## Points', 'has no section "## Key points"'],
  ['## One', '## Introduction', 'the heading "Introduction" says nothing'],
  ['## Two\n', '', 'the body has 2 sections; write 3 to 6'],
  ['word '.repeat(1900), 'word', 'words of prose; write 1800 to 3500'],
  ['c: z', '', '2 objectives; write 3 to 6'],
  ['<Solution>\nDone.\n</Solution>\n', '', 'an exercise has no <Solution>'],
  ['<Figure src="a.svg" />', '', 'the chapter has no figure'],
  ['<Listing file="a.py" />', '', 'shows no program'],
  ['<Output file="a.txt" />', '', 'shows no captured output'],
  ['<Objectives />', '', '<Objectives /> is missing'],
  ['<FromDataScience>You know.</FromDataScience>', '', '<FromDataScience> is missing'],
])('%j → %j is found', (from, to, message) => {
  expect(say(good.replace(from, to)).join('\n')).toContain(message);
});

test('parts out of order are found where they stand', () => {
  const swapped = good
    .replace('## Terms', '## @')
    .replace('## Key points', '## Terms')
    .replace('## @', '## Key points');
  expect(say(swapped).join('\n')).toMatch(/docs\/a\/one\.mdx:\d+: "Key points" stands too late/u);
});
