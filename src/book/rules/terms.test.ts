import { expect, test } from 'vitest';
import { findingsOf } from '../fixture.ts';
import { termsRule } from './terms.ts';

const glossary = `batching:
  term: batching
  definition: d
  aliases: [request batching]
drift:
  term: drift
  definition: d
  see: [batching]
`;
const check = (text: string, body: string) =>
  findingsOf(
    termsRule(() => text),
    { 'a/b': body },
  );
const both = '<Term id="batching">b</Term> <Term id="drift">d</Term>';

test('passes when every term is defined once and used', () => {
  expect(check(glossary, both)).toEqual([]);
});

test('reports a term without a definition, and guesses which was meant', () => {
  expect(check(glossary, `${both} <Term id="batchng">b</Term>`)).toEqual([
    'docs/a/b.mdx:5: <Term>: "batchng" is not in src/data/glossary.yaml. Did you mean "batching"?',
  ]);
});

test('reports a definition that nobody uses', () => {
  expect(check(glossary, '<Term id="batching">b</Term>')).toEqual([
    'src/data/glossary.yaml:5: no chapter uses "drift" as a <Term>.',
  ]);
});

test('reports a term that is defined twice, by id or by another name', () => {
  expect(check(`${glossary}drift:\n  term: data drift\n  definition: d\n`, both)).toEqual([
    'src/data/glossary.yaml:9: "drift" is already defined on line 5. Keep one entry.',
  ]);
  expect(check(glossary.replace('term: drift', 'term: Request batching'), both)).toEqual([
    'src/data/glossary.yaml:5: "request batching" is already defined on line 1. Keep one entry.',
  ]);
});

test('reports a related term that is none', () => {
  expect(check(glossary.replace('[batching]', '[bathing]'), both)).toEqual([
    'src/data/glossary.yaml:5: see: there is no term "bathing".',
  ]);
});
