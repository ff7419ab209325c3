import { expect, test } from 'vitest';
import { dataOf, entriesOf, findingsOf } from '../fixture.ts';
import { glossary as kind } from '../terms/glossary.ts';
import { termsRule } from './terms.ts';

const glossary = `batching:
  term: batching
  definition: A word and what is meant by it.
  aliases: [request batching]
drift:
  term: drift
  definition: A word and what is meant by it.
  see: [batching]
`;
const check = (text: string, body: string) =>
  findingsOf(
    termsRule(() => entriesOf(kind, 'glossary/start.yaml', text)),
    { 'a/b': body },
  );
const both = '<Term id="batching">b</Term> <Term id="drift">d</Term>';

test('passes when every term is defined once and used', () => {
  expect(check(glossary, both)).toEqual([]);
});

test('reports a term without a definition, and guesses which was meant', () => {
  expect(check(glossary, `${both} <Term id="batchng">b</Term>`)).toEqual([
    'docs/a/b.mdx:5: <Term>: "batchng" is not in the glossary. Did you mean "batching"?',
  ]);
});

test('reports a definition that nobody uses', () => {
  expect(check(glossary, '<Term id="batching">b</Term>')).toEqual([
    'src/data/glossary/start.yaml:5: no chapter uses "drift" as a <Term>.',
  ]);
});

test('reports a term that is defined twice under two names', () => {
  expect(check(glossary.replace('term: drift', 'term: Request batching'), both)).toEqual([
    'src/data/glossary/start.yaml:5: "request batching" is already defined on line 1. Keep one entry.',
  ]);
});

test('says in which part the other definition stands', () => {
  const parts = {
    'glossary/start.yaml': glossary,
    'glossary/cloud.yaml':
      'groups:\n  term: Request batching\n  definition: The same, by its other name.\n',
  };
  const rule = termsRule(() => kind.read(dataOf(parts)).entries);
  expect(findingsOf(rule, { 'a/b': `${both} <Term id="groups">g</Term>` })).toEqual([
    'src/data/glossary/cloud.yaml:1: "request batching" is already defined in src/data/glossary/start.yaml:1. Keep one entry.',
  ]);
});

test('reports a related term that is none', () => {
  expect(check(glossary.replace('[batching]', '[bathing]'), both)).toEqual([
    'src/data/glossary/start.yaml:5: see: there is no term "bathing".',
  ]);
});
