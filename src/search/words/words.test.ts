import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spelledOut, tellingWords, wordsOf } from './words.ts';

const texts = (text: string) => tellingWords(text).map((word) => word.text);

test('stop words of a question are dropped', () => {
  expect(texts('How do I put a model into production?')).toEqual(['put', 'model', 'production']);
  expect(texts("What's the difference between SLO and SLA")).toEqual(['slo', 'sla']);
});

test('a text of stop words only keeps them', () => {
  expect(texts('what is it')).toEqual(['what', 'is', 'it']);
});

test.each([
  ['torch.no_grad()', 'torch.no_grad', ['torch', 'no_grad', 'grad']],
  ['@pytest.fixture', 'pytest.fixture', ['pytest', 'fixture']],
  [
    'MyClass.predict_proba',
    'myclass.predict_proba',
    ['myclass', 'class', 'predict_proba', 'proba'],
  ],
  ['post-mortem', 'post-mortem', ['post', 'mortem']],
  ['CI/CD', 'ci/cd', ['ci', 'cd']],
])('%s is kept whole and in parts', (raw, text, parts) => {
  const [word] = wordsOf(raw);
  expect(word?.text).toBe(text);
  expect(word?.parts).toEqual(expect.arrayContaining(parts));
});

test('signs that are the name are spelled out, in a query and in a text alike', () => {
  expect(texts('C++ or C#')).toEqual(['cplusplus', 'csharp']);
  expect(spelledOut('A kernel in C/C++, called from .NET.')).toEqual(['cplusplus', 'dotnet']);
});

test('places count stop words, so that distances in the text can be compared', () => {
  expect(wordsOf('index out of bounds').map(({ text, at }) => [text, at])).toEqual([
    ['index', 0],
    ['out', 1],
    ['of', 2],
    ['bounds', 3],
  ]);
});

test('no text makes words that are empty or have spaces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const word of [...wordsOf(text), ...tellingWords(text)]) {
        for (const part of [word.text, ...word.parts]) expect(part).toMatch(/^\S+$/u);
      }
    }),
  );
});
