import { expect, test } from 'vitest';
import { bookOf, findingsOf, titled } from '../fixture.ts';
import { modules, modulesOf } from './modules.ts';

test.each([
  ['import the module, as one does', '5: a paragraph that begins with "import"'],
  ['One.\n\nexport is a word', '7: a paragraph that begins with "export"'],
  ["import { A } from 'a';\nSome prose.", '6: text that follows an import without a blank line'],
])('%j is told', (text, message) => {
  expect(findingsOf(modules, { 'a/one': text })).toEqual([
    expect.stringContaining(`docs/a/one.mdx:${message}`),
  ]);
});

test('reads the names that a page has, over several lines and with comments', () => {
  const text =
    "import A, { B,\n  C as D } from 'a';\n// why\nimport * as E from 'e';\nimport 'f';\nexport const g = 1;\n";
  const [chapter] = bookOf(titled({ 'a/one': text })).chapters;
  if (chapter === undefined) throw new Error('no chapter');
  const { names, imports, strange } = modulesOf(chapter);
  expect([...names].sort()).toEqual(['A', 'B', 'D', 'E', 'g']);
  expect(imports).toEqual([
    { from: 'a', line: 5, wanted: ['B', 'C'] },
    { from: 'e', line: 8, wanted: [] },
    { from: 'f', line: 9, wanted: [] },
  ]);
  expect(strange).toEqual([]);
});

test('the word elsewhere in a line is prose', () => {
  expect(findingsOf(modules, { 'a/one': 'We\nimport it, and `import` it.' })).toEqual([]);
});
