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
