import { expect, test } from 'vitest';
import { findingsOf } from '../fixture.ts';
import { indentedCode } from './indented-code.ts';

const linesOf = (text: string) =>
  findingsOf(indentedCode, { 'a/one': text }).map((line) => Number(/:(\d+):/u.exec(line)?.[1]));

test('reports lines that Markdown would take for code and MDX takes for text', () => {
  expect(findingsOf(indentedCode, { 'a/one': 'Run:\n\n    npm start\n    npm test' })).toEqual([
    'docs/a/one.mdx:7: four spaces or a tab make no code in MDX: the lines would run together as text. ' +
      'Put them between ``` fences, or take the spaces away.',
  ]);
});

test.each([
  ['a tab', '\ttabbed = 1\n\ttabbed = 2', [5]],
  ['a comment, which becomes a heading', '    # first\n    x = 1', [5]],
  ['code in a list', '- item\n\n      listed = 1', [7]],
  ['code in a numbered list', '1. item\n\n       listed = 1', [7]],
  ['code after a tab in a list', '- item\n\n\t\tlisted = 1', [7]],
  ['code behind the mark of a list', '-      listed = 1', [5]],
  ['code in a quotation', '> item\n>\n>     quoted = 1', [7]],
  ['code in an aside', ':::note\nText.\n\n    noted = 1\n:::', [8]],
  ['code in a component', '<Solution>\nText.\n\n    solved = 1\n</Solution>', [8]],
  ['code in a note', 'A[^a]\n\n[^a]: text\n\n        noted = 1', [9]],
  ['code in a task', '- [ ] task\n\n      code = 1', [7]],
  ['two pieces', '    a\n\nText.\n\n    b', [5, 9]],
])('%s is told', (_, text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});

test('leaves lists, components and fences their indentation', () => {
  const text = [
    '- one\n\n    more of it\n\n    - within\n\n      and more',
    '1.    wide\n\n      more',
    '10. ten\n\n    more',
    '<Solution>\n    text\n\n    more\n</Solution>',
    '```sh\n    npm start\n```',
    'a line\n    and its second',
    '- [ ] a task\n- [x] done\n\n  more of it\n  - [ ] within',
    '1. [ ] a task',
    '- a\n    - b\n        - c',
    'A[^a]\n\n[^a]: text\n\n    more of the note',
    ':::note[Title]\ntext\n:::',
  ];
  expect(linesOf(text.join('\n\n'))).toEqual([]);
});
