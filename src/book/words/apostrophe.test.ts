import { expect, test } from 'vitest';
import { curly } from './apostrophe.ts';

test('an apostrophe inside a word is set, a mark of code is not', () => {
  expect(curly("the model's words, d['a']")).toBe("the model’s words, d['a']");
});
