import { expect, test } from 'vitest';
import { guessPage, wordsOf } from './guess.ts';

const slugs = [
  '', // the first page, which no other address means
  'start/roles',
  'start/assess-yourself',
  'programming/clean-python',
  'deployment/model-apis',
  'deployment/small-fast-models',
  'ethics/fairness',
];

test.each([
  ['deployment/model-apis.html', 'deployment/model-apis'],
  ['Deployment/Model-APIs/', 'deployment/model-apis'],
  ['deployment/model-apis/index.html', 'deployment/model-apis'],
  ['fairness', 'ethics/fairness'],
  ['cloud/model-apis/', 'deployment/model-apis'],
  ['deployment/model-api', 'deployment/model-apis'],
  ['apis/clean-pyhton/', 'programming/clean-python'],
  ['deployment/', 'deployment/model-apis'],
  ['start', 'start/roles'],
])('%s was probably meant to be %s', (path, slug) => {
  expect(guessPage(path, slugs)).toBe(slug);
});

test.each([
  '',
  '/',
  'kubernetes/',
  'wp-login.php',
  'data-engineering/kafka/',
  'platform/feature-stores/',
])('nothing comes near %s', (path) => {
  expect(guessPage(path, slugs)).toBeUndefined();
});

test.each([
  ['data-engineering/feature_stores/', 'feature stores'],
  ['deployment/kubernetes.html', 'kubernetes'],
  ['/', ''],
])('%s asks for "%s"', (path, words) => {
  expect(wordsOf(path)).toBe(words);
});
