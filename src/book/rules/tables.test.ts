import { expect, test } from 'vitest';
import { findingsOf } from '../fixture.ts';
import { tables } from './tables.ts';

const say = (...lines: string[]) => findingsOf(tables, { 'a/one': lines.join('\n') });
const head = ['| a | b |', '|---|---|'];

test.each([
  ['a cell too many', ['| 1 | 2 | lost |'], '7: the row has 3 cells, the head of its table 2'],
  ['two cells too few', ['| 1 |'], '7: the row has one cell, the head of its table 2. Add'],
  ['code cut by a pipe', ['| `x || y` | note |'], '7: a | inside code ends the cell'],
  ['a line that becomes a row', ['| 1 | 2 |', 'And so on.'], '8: the line follows a table'],
])('%s is told', (_, rows, message) => {
  expect(say(...head, ...rows)).toEqual([expect.stringContaining(`docs/a/one.mdx:${message}`)]);
});

test('code that a pipe cuts is told where the number of cells is right as well', () => {
  expect(say('| a | b | c |', '|---|---|---|', '| `x | y` | z |')).toEqual([
    expect.stringContaining('7: a | inside code ends the cell'),
  ]);
});

test.each([
  ['no line of dashes', ['| a | b |', '| 1 | 2 |'], '5: looks like a table'],
  ['no pipes at the edges', ['a | b', '1 | 2'], '5: looks like a table'],
  ['too few dashes', ['| a | b |', '|---|', '| 1 | 2 |'], '6: the line of dashes has not as many'],
  [
    'too many',
    ['| a | b |', '|---|---|---|', '| 1 | 2 |'],
    '6: the line of dashes has not as many',
  ],
  ['no head', ['|---|---|', '| 1 | 2 |'], '5: the line of dashes has no head'],
  [
    'an empty head',
    ['| | |', '|---|---|', '| 1 | 2 |'],
    '5: the head of a table has an empty cell',
  ],
  ['text before it', ['Text:', '| a | b |', '| 1 | 2 |'], '6: looks like a table'],
])('what is no table, or none that can be read, is told: %s', (_, lines, message) => {
  expect(say(...lines)).toEqual([expect.stringContaining(`docs/a/one.mdx:${message}`)]);
});

test.each([
  ['a table', [...head, '| 1 | `x \\|\\| y` |', '| | \\| |']],
  ['an empty corner', ['| | b |', '|---|---|', '| 1 | 2 |']],
  ['components in cells', [...head, '| <Term id="t">a</Term> | `"a" \\| b` |']],
  ['a pipe in prose', ['The shell joins with `a | b` or | alone.']],
  ['a row of code', ['`| a | b |`']],
])('%s is left alone', (_, lines) => {
  expect(say(...lines)).toEqual([]);
});
