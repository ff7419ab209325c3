import { describe, expect, test } from 'vitest';
import { allowedNumbers } from '../claims/allowed-numbers.ts';
import { claimsIn } from '../claims/claims.ts';
import { entriesOf, findingsOf } from '../fixture.ts';
import { numbersRule } from './numbers.ts';

describe('claimsIn', () => {
  test.each([
    ['It is late in 23.5% of cases.', 'percentage'],
    ['Some 40 percent leave.', 'percentage'],
    ['Batching is 3× faster.', 'multiple'],
    ['It is three times as fast.', 'multiple'],
    ['It costs $1,200 a month.', 'amount of money'],
    ['It costs 20 euros.', 'amount of money'],
    ['It has been unmaintained since 2025.', 'date-bound claim'],
    ['It ended on 31 March 2026.', 'date-bound claim'],
    ['It ended on March 31, 2026.', 'date-bound claim'],
  ])('%s', (text, kind) => {
    expect(claimsIn(text).map((claim) => claim.kind)).toEqual([kind]);
  });
  test.each([
    'Call it three times.',
    'A 3 x 3 matrix of 200 numbers.',
    'Step 4 of 10, port 8080, Python 3.11.',
    'Two ways lead there; take one.',
  ])('finds none in: %s', (text) => {
    expect(claimsIn(text)).toEqual([]);
  });
});

const path = 'allowed-numbers/start.yaml';
const check = (body: string, allowed = '[]') =>
  findingsOf(
    numbersRule(() => entriesOf(allowedNumbers, path, allowed)),
    { 'a/b': body },
  );
const claim = 'Half is lost: 50% of the flights.';

test('asks for a source in the same paragraph', () => {
  expect(check(`${claim}\n\nElsewhere <Cite of="x" />.`)).toEqual([
    'docs/a/b.mdx:5: percentage "50%" has no source in its paragraph. Add <Cite>, <Value> or <Ref>, or a reason in src/data/allowed-numbers/part.yaml.',
  ]);
  expect(check(`${claim} <Cite of="x" />`)).toEqual([]);
  expect(check(`${claim} See <Ref to="out-1" />.`)).toEqual([]);
});

test('reads a row of a table as one, and code not at all', () => {
  expect(check('| a | b |\n|---|---|\n| 50% | <Cite of="x" /> |\n| 60% | none |')).toHaveLength(1);
  expect(check('Set `rate=50%` and go.')).toEqual([]);
});

test('leaves questions and pages about the book alone', () => {
  expect(check(`<Quiz objective="o">\n${claim}\n</Quiz>`)).toEqual([]);
  expect(
    findingsOf(
      numbersRule(() => []),
      { 'appendix/x': claim },
    ),
  ).toEqual([]);
});

test('takes a reason for an answer, and reports one that is stale', () => {
  const entry = (text: string, reason: string) =>
    `- { chapter: a/b, text: "${text}", reason: "${reason}" }`;
  expect(check(claim, entry('50% of the flights', 'made up for the example'))).toEqual([]);
  const elsewhere = entry('50% of the flights', 'made up for the example').replace('a/b', 'a/c');
  expect(check(claim, elsewhere)).toHaveLength(2);
  expect(check('No number.', entry('50%', 'made up for the example'))).toEqual([
    'src/data/allowed-numbers/start.yaml:1: "a/b" no longer says "50%". Take the entry away.',
  ]);
});
