import { expect, test } from 'vitest';
import { fits } from './filter.ts';

test.each([
  ['post-training quantization', 'post training', true],
  ['Résumé', 'resume', true],
  ['service level objective\nSLO', 'slo', true],
  ['mutation testing', 'test mut', true],
  ['mutation testing', 'test unit', false],
  ['anything', '', true],
])('%s is found by "%s": %s', (text, typed, found) => {
  expect(fits(text, typed)).toBe(found);
});
