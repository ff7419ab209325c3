import { expect, test } from 'vitest';
import { parsePage, textOf } from '../../scripts/print/tree.ts';
import type { PageText } from './page-text.ts';
import { stretchesOf } from './stretches.ts';

const book =
  parsePage(`<body><nav></nav><section id="cover">Cover</section><section>Colophon</section>
<section><h1 id="contents">Contents</h1></section>
<section class="chapter"><h1 id="one">One</h1><h2 id="in-one">In one</h2></section>
<section class="chapter"><h1 id="two">Two</h1></section>
<section class="matter"><h1 id="answers">Answers</h1><h2 id="one-answers">One</h2><div>first</div>
<h2 id="two-answers">Two</h2><div>second</div></section>
<section class="matter"><h1 id="index">Index</h1></section></body>`);

const pages = Array.from(
  { length: 12 },
  (_, index): PageText => ({ number: index + 1, width: 595, height: 842, words: [] }),
);

const places = {
  contents: 3,
  one: 5,
  'in-one': 6,
  two: 8,
  answers: 9,
  'one-answers': 9,
  'two-answers': 10,
  index: 12,
};

test('chapters have their pages to themselves, answers share the one between them', () => {
  const found = stretchesOf(book, new Map(Object.entries(places)), pages);
  expect(found.map(({ id, pages }) => [id, pages.at(0)?.number, pages.at(-1)?.number])).toEqual([
    [undefined, 1, 2],
    ['contents', 3, 4],
    ['one', 5, 7],
    ['two', 8, 8],
    ['answers', 9, 9],
    ['one-answers', 9, 10],
    ['two-answers', 10, 11],
    ['index', 12, 12],
  ]);
  expect(found.map(({ content }) => textOf(content).replace(/\s+/gu, ' '))).toEqual([
    'CoverColophon',
    'Contents',
    'OneIn one',
    'Two',
    'Answers',
    'Onefirst',
    'Twosecond',
    'Index',
  ]);
});

test('a heading that is nowhere, or in the wrong order, is told', () => {
  const told = (changed: object) => () =>
    stretchesOf(book, new Map(Object.entries({ ...places, ...changed })), pages);
  expect(told({ two: undefined })).toThrow('the heading "two" is on no page');
  expect(told({ two: 4 })).toThrow('"two" stands before "one": page 4 of 5');
});
