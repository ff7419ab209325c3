import { expect, test } from 'vitest';
import { formatFinding } from '../finding.ts';
import { bookOf, entriesOf, labsOf, testContents } from '../fixture.ts';
import { paths } from '../paths/paths.ts';
import { pathsRule } from './paths.ts';

const path = (parts: string) =>
  `mlops:\n  title: T\n  reader: You.\n  lacks: What.\n  plan: How.\n  parts: [${parts}]\n`;

const check = (front: string, parts = 's, a', slug = 'a/one') => {
  const rule = pathsRule(() => entriesOf(paths, 'paths.yaml', path(parts)), testContents);
  const book = bookOf({ [slug]: `---\ntitle: T\n${front}---\n\nText.` }, testContents);
  return rule(book, labsOf()).map(formatFinding);
};

const reason = 'What it does for this reader.';

test('passes a chapter of a path that exists, and a path through all parts that teach', () => {
  expect(check(`paths:\n  mlops: ${reason}\n`)).toEqual([]);
});

test('reports a path that does not exist, and guesses which was meant', () => {
  expect(check(`paths:\n  mlopps: ${reason}\n`)).toEqual([
    'docs/a/one.mdx:3: front matter, paths: src/data/paths.yaml has no path "mlopps". Did you mean "mlops"?',
  ]);
  expect(check(`paths:\n  managers: ${reason}\n`)[0]).toContain('"managers". Name mlops.');
});

test('reports a page without a number that stands in a path', () => {
  expect(check(`paths:\n  mlops: ${reason}\n`, 's, a', 's/first')).toEqual([
    'docs/s/first.mdx:3: front matter, paths: only a numbered chapter stands in a path. Take the key away.',
  ]);
});

test.each([
  [
    's, zzzzzz',
    ['no part "zzzzzz" teaches. Write s, a.', '"a" is missing. Say where this reader takes it.'],
  ],
  ['s, a, x/extra', ['no part "x/extra" teaches. Write s, a.']],
  ['s, a, s', ['"s" stands twice. Take one away.']],
])('reports the order of parts %s', (parts, messages) => {
  expect(check('', parts)).toEqual(
    messages.map((message) => `src/data/paths.yaml:1: "mlops", parts: ${message}`),
  );
});
