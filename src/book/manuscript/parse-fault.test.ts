import { expect, test } from 'vitest';
import { manuscriptOf } from './manuscript.ts';
import { explainParseFault } from './parse-fault.ts';

const explained = (text: string) => {
  try {
    manuscriptOf(text);
  } catch (error) {
    return explainParseFault((error as Error).message.split('\n')[0] ?? '');
  }
  return 'was read';
};

test.each([
  ['<!-- for later -->', 'Write {/* … */}'],
  ['The dict {a: 1} here.', 'Write a brace that is text as {"{"} or {"}"}'],
  ['x {1 2}', 'no program'],
  ['See <https://example.org>.', 'a link as [words](address)'],
  ['Is 3<4?', 'Write it as &lt;'],
  ['One<br>two', '<br> never closes. Write <br />.'],
  ['<div>\n\ntext', 'Expected a closing tag for `<div>`'],
  ['A {brace', 'Close it, or quote it as code.'],
])('%s', (text, said) => {
  expect(explained(text)).toContain(said);
  expect(explained(text)).toMatch(/^MDX cannot be read: [^\n]+\.$/u);
});

test('the remedies that are named can be read', () => {
  const text = 'The dict {"{"}a: 1{"}"}, 3&lt;4, a<br />b {/* later */} and `{a: 1}`.';
  expect(explained(text)).toBe('was read');
});
