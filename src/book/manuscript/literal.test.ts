import { expect, test } from 'vitest';
import { isComment, quotedText } from './literal.ts';

test.each([
  ['"{"', '{'],
  ["'}'", '}'],
  [' `a` ', 'a'],
  [String.raw`"a\"b\\n"`, String.raw`a"b\n`],
  [String.raw`"\u007b\n"`, '{\n'],
  ['""', ''],
  ['1, 2', undefined],
  ['n', undefined],
  [`\`a$\{b}\``, undefined],
  ['"a" + "b"', undefined],
  ['', undefined],
])('%s says %j', (expression, text) => {
  expect(quotedText(expression)).toBe(text);
});

test.each([
  ['/* a */', true],
  [' /* a */ /* b\n */ ', true],
  ['// a\n', true],
  ['', false],
  ['/* a */ n', false],
])('%j is a comment: %s', (expression, is) => {
  expect(isComment(expression)).toBe(is);
});
