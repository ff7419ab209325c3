import { expect, test } from 'vitest';
import { aliasesOf, resolveConcepts } from './aliases.ts';
import type { Page, Section } from './section.ts';

const section = (
  anchor: string,
  title: string,
  text: string,
  more: Partial<Section> = {},
): Section => ({
  anchor,
  title,
  text,
  parent: '',
  joined: [],
  kind: 'section',
  terms: [],
  tools: [],
  ...more,
});
const page: Page = {
  slug: 'deployment/small-fast-models',
  title: 'Small and fast models',
  sections: [
    section('', 'Small and fast models', 'Why a service is slow.'),
    section('quantization', 'Quantization', 'Store weights as small integers.', {
      joined: ['bits'],
    }),
    section('pruning', 'Pruning', 'Remove weights that do little.'),
    section('breaks', 'When it breaks', 'RuntimeError: no kernel', { kind: 'error' }),
  ],
};

test('a question leads to the section that its author names, or to the one that took it in', () => {
  const front = { questions: { 'what is thrown away?': 'pruning', 'how small?': 'bits' } };
  expect(aliasesOf(page, front).map(({ section }) => section)).toEqual([2, 1]);
});

test('a question that names no section leads to the one nearest to its words', () => {
  const front = { questions: ['Why store weights as small integers?'] };
  expect(aliasesOf(page, front).map(({ section }) => section)).toEqual([1]);
});

test('a section that was not built is no place to lead to', () => {
  expect(() => aliasesOf(page, { questions: { 'is this for me?': 'nowhere' } })).toThrow(
    'deployment/small-fast-models has no section "nowhere"',
  );
});

test('an error message leads to where it is printed, else to what breaks', () => {
  const front = { errors: ['Store weights as small integers', 'ValueError: nothing printed'] };
  expect(aliasesOf(page, front).map(({ section }) => section)).toEqual([1, 3]);
});

test('a concept leads to the section that uses its terms; unwritten pages have none', () => {
  const concepts = [
    { said: ['shrink a model'], means: ['quantization'], at: [page.slug, 'not/written'] },
  ];
  expect(resolveConcepts([page], concepts)).toEqual([
    { slug: page.slug, section: 1, kind: 'concept', phrase: 'shrink a model' },
  ]);
});

test('phrases that share their words are one record', () => {
  const concepts = [
    { said: ['shrink a model', 'shrink my model', 'fewer bits'], means: [], at: [page.slug] },
  ];
  expect(resolveConcepts([page], concepts).map(({ phrase }) => phrase)).toEqual([
    'shrink a model, shrink my model',
    'fewer bits',
  ]);
});
