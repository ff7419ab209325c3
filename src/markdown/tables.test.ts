import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { hastPlugins, markdownFeatures } from './index.ts';
import { fitsNarrow } from './tables.ts';

const compile = async (source: string): Promise<string> =>
  (await mdxToJs(source, { hastPlugins, features: markdownFeatures })).code;

const symptoms = `| Symptom | \`Cause\` | |
| --- | --- | --- |
| <Symptom of="a.txt" /> | Another process listens on the port, often your own | End it |
`;

test('a table that would not fit a phone is told its columns and keeps its roles', async () => {
  const code = await compile(symptoms);
  expect(code).toMatch(/className: "cards-room",\s*children: .*className: "cards"/su);
  expect(code).toContain('"data-column": "Symptom"');
  expect(code).toContain('"data-column": "Cause"');
  for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'cell']) {
    expect(code).toContain(`role: "${role}"`);
  }
});

test('a head says nothing of itself, and a column without a name nothing of its cells', async () => {
  expect((await compile(symptoms)).match(/data-column/gu)).toHaveLength(2);
});

test('a small table of numbers stays as it is', async () => {
  const code = await compile('| n | ms |\n| --- | --- |\n| 8 | <Value of="a.json" /> |\n');
  expect(code).not.toMatch(/cards|role|data-column/u);
});

describe('fitsNarrow', () => {
  test.each([
    [
      true,
      [
        ['model', 'size', 'ms'],
        ['gradient boosting', '1.25 MB', '9.76'],
      ],
    ],
    // Forty characters in words that cannot be broken, then one more.
    [
      true,
      [
        ['a', 'b'],
        ['x'.repeat(30), 'y'.repeat(8)],
      ],
    ],
    [
      false,
      [
        ['a', 'b'],
        ['x'.repeat(30), 'y'.repeat(9)],
      ],
    ],
    // Two lines of a cell, then three.
    [true, [['a'], ['word '.repeat(16).trim()]]],
    [false, [['a'], ['word '.repeat(17).trim()]]],
    [true, []],
  ])('%s: %j', (fits, rows) => {
    expect(fitsNarrow(rows)).toBe(fits);
  });
});
