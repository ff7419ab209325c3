import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withChapter } from './reading-order.ts';

const contents = `export const contents = [
  {
    id: 'start',
    chapters: ['start/one'],
    unnumbered: ['start/one'],
  },
  {
    ...pillar('cloud'),
    summary: 'S.',
    chapters: ['cloud/one'],
  },
  {
    id: 'pathways',
    chapters: [],
  },
];
`;

test.each([
  ['start', 'start/two', "chapters: ['start/one', 'start/two'],"],
  ['cloud', 'cloud/two', "chapters: ['cloud/one', 'cloud/two'],"],
  ['pathways', 'pathways/one', "chapters: ['pathways/one'],"],
])('in %s one line changes', (part, slug, line) => {
  const before = contents.split('\n');
  const after = withChapter(contents, part, slug).split('\n');
  expect(after.filter((text, index) => text !== before[index])).toEqual([`    ${line}`]);
});

test('a list that grows beyond a line gets a line for each slug, and one more each time', () => {
  const long = (name: string) => `cloud/a-chapter-with-a-long-name-${name}`;
  const twice = withChapter(withChapter(contents, 'cloud', long('a')), 'cloud', long('b'));
  expect(twice).toContain(
    `    chapters: [\n      'cloud/one',\n      '${long('a')}',\n      '${long('b')}',\n    ],\n`,
  );
  expect(withChapter(twice, 'cloud', 'cloud/last')).toContain(
    `'${long('b')}',\n      'cloud/last',\n`,
  );
});

test('the order of the book takes a chapter in each part that teaches', () => {
  const text = readFileSync('src/data/contents.ts', 'utf8');
  const dense = (spread: string) => spread.replace(/[\s,]/gu, '');
  for (const part of ['start', 'programming', 'soft-skills', 'pathways']) {
    const after = withChapter(text, part, `${part}/new-one`);
    expect(after).not.toBe(text);
    expect(dense(after).replace(`'${part}/new-one'`, '')).toBe(dense(text));
  }
});

test('where a part has no list, it is told', () => {
  expect(() => withChapter(contents, 'ethics', 'ethics/one')).toThrow(
    'src/data/contents.ts: the chapters of "ethics" cannot be found. Add \'ethics/one\' to them by hand.',
  );
});
