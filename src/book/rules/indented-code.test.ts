import { expect, test } from 'vitest';
import { findingsOf } from '../fixture.ts';
import { indentedCode } from './indented-code.ts';

test('reports lines that Markdown would take for code and MDX takes for text', () => {
  expect(findingsOf(indentedCode, { 'a/one': 'Run:\n\n    npm start\n    npm test' })).toEqual([
    'docs/a/one.mdx:7: four spaces make no code in MDX: the lines would run together as text. ' +
      'Put them between ``` fences, or take the spaces away.',
  ]);
});

test('leaves lists, components and fences their indentation', () => {
  const text = [
    '- one\n\n    more of it\n\n    - within',
    '<Solution>\n    text\n</Solution>',
    '```sh\n    npm start\n```',
    'a line\n    and its second',
  ];
  expect(findingsOf(indentedCode, { 'a/one': text.join('\n\n') })).toEqual([]);
});
