import { expect, test } from 'vitest';
import { sourceLine } from './source-line.ts';

const files: Readonly<Record<string, string>> = {
  'docs/start/a.mdx':
    '---\ntitle: A\n---\n\n| `column_1` | b |\n|---|---|\n\n$$\n\\beta_{1} x_{1}\n$$\n',
  'docs/start/index.mdx': 'Words\n',
};
const read = (name: string) => files[name];

test.each([
  ['start/a', 'column_1', 'docs/start/a.mdx:5'],
  ['start/a', '\\beta_{1} x_{1}', 'docs/start/a.mdx:9'],
  ['start/a', 'what a component column_1 wrote', 'docs/start/a.mdx'],
  ['start/a', '', 'docs/start/a.mdx'],
  ['start', 'Words', 'docs/start/index.mdx:1'],
  ['start/b', 'Words', 'the page start/b'],
  ['', 'Words', 'the front of the book'],
])('%s: %j', (slug, words, said) => {
  expect(sourceLine(slug, words, read)).toBe(said);
});
