import { expect, test } from 'vitest';
import { findingsOf } from '../fixture.ts';
import { labels } from './labels.ts';

const table = (id: string) => `<Table id="${id}" caption="c">x</Table>`;

test('passes when every label is referred to, here or from elsewhere', () => {
  const pages = {
    'a/one': `${table('t')}\n\nSee <Ref to="t" />.`,
    'a/two': `${table('u')}\n\n${table('v')}`,
    'a/three': 'See <Ref to="a/two#u" /> and [it](./two.mdx#v).',
  };
  expect(findingsOf(labels, pages)).toEqual([]);
});

test('reports a reference to nothing, with its line', () => {
  expect(findingsOf(labels, { 'a/one': 'See <Ref to="t" />.' })).toEqual([
    'docs/a/one.mdx:5: <Ref>: no figure, table, listing or section has the id "t".',
  ]);
});

test('reports a label that two chapters have when a third uses it', () => {
  const found = findingsOf(labels, {
    'a/one': `${table('t')}\n\n<Ref to="t" />`,
    'a/two': `${table('t')}\n\n<Ref to="t" />`,
    'a/three': 'See <Ref to="t" />.',
  });
  expect(found).toEqual([
    'docs/a/three.mdx:5: <Ref>: label "t" is in more than one chapter: write a/one#t or a/two#t.',
  ]);
});

test('reports a label that nothing refers to', () => {
  expect(findingsOf(labels, { 'a/one': table('t') }).join()).toContain(
    'docs/a/one.mdx:5: <Table>: nothing refers to "t".',
  );
});

test('reports a label that is given twice, or is a heading', () => {
  const found = findingsOf(labels, {
    'a/one': `## Cost\n\n${table('t')}\n\n${table('t')}\n\n${table('cost')}\n\n<Ref to="t" /> <Ref to="cost" />`,
  });
  expect(found).toEqual([
    'docs/a/one.mdx:9: <Table>: "t" is also on line 7. Give one of them another id.',
    'docs/a/one.mdx:11: <Table>: "cost" is also on line 5. Give one of them another id.',
  ]);
});

test.each([
  ['## A {#x}\n\n## B {#x}', '7: the heading is called "x", and so is that of line 5.'],
  ['## A {#b}\n\n## B', '7: the heading is called "b", and so is that of line 5.'],
  ['## A\n\n<b id="a">x</b>', '7: <b>: "a" is also on line 5.'],
  ['<b id="x">a</b>\n\n<i id="x">b</i>', '7: <i>: "x" is also on line 5.'],
])('%j has one name twice', (text, message) => {
  expect(findingsOf(labels, { 'a/one': text })).toEqual([expect.stringContaining(message)]);
});

test('headings of the same words and uses of the same term are told apart by themselves', () => {
  const text = '## A\n\n## A\n\n<Term id="t">a</Term> <Term id="t">b</Term>';
  expect(findingsOf(labels, { 'a/one': text })).toEqual([]);
});

test.each(['loss-x2-in-code', 'loss-x2-in-code-1', 'own', 'rd--naïve-'])(
  'a reference finds the heading called %s',
  (to) => {
    const headings =
      '## Loss $$x^2$$ in `code`\n\n## Loss $$x^2$$ in *`code`*\n\n## Own {#own}\n\n## R&D — naïve 🚀';
    expect(findingsOf(labels, { 'a/one': `<Ref to="${to}" />\n\n${headings}` })).toEqual([]);
  },
);
