import { expect, test } from 'vitest';
import { findingsOf } from '../fixture.ts';
import { manuscriptOf } from '../manuscript/manuscript.ts';
import { textOf } from '../manuscript/scan.ts';
import { expressions } from './expressions.ts';

const say = (text: string, slug = 'a/one') => findingsOf(expressions, { [slug]: text });

test.each([
  ['The set {1, 2, 3} here.', '{1, 2, 3}'],
  ['A {n} here.', '{n}'],
  ['The set {"a"} here.', '{"a"}'],
  ['Empty {} here.', '{}'],
  ['If {x ? y : z} here.', '{x ? y : z}'],
  ['A {`a` + b} here.', '{`a` + b}'],
  ['A {a * b * c} here.', '{a * b * c}'],
  ['Number {3}.', '{3}'],
  ['List {[1, 2]}.', '{[1, 2]}'],
  ['{f(x)}', '{f(x)}'],
  ['## About {n}', '{n}'],
  ['| a |\n|---|\n| {n} |', '{n}'],
  ['[words {n}](https://example.org/)', '{n}'],
  ['- item\n\n  **bold {n}**', '{n}'],
  ['<div>\n\nA {n}\n\n</div>', '{n}'],
])('%s is refused, with a way to write it', (text, what) => {
  const [line = '', ...others] = say(text);
  expect(others).toEqual([]);
  expect(line).toMatch(/^docs\/a\/one\.mdx:\d+: MDX runs what stands in braces/u);
  expect(line).toContain(`"${what}"`);
  // The way that is named is accepted, and says what was meant.
  const remedy = / Write (.+), or put it/u.exec(line)?.[1] ?? '';
  expect(say(text.replace(what, remedy))).toEqual([]);
  expect(textOf(manuscriptOf(`x ${remedy}`).tree)).toBe(`x ${what}`);
});

test.each(['Write \\frac{1}{n} here.', 'The sum x_{n} here.', 'So \\mathrm{MSE} falls.'])(
  '%s is told to be a formula',
  (text) => {
    expect(say(`One.\n\n${text}`)).toEqual([
      expect.stringMatching(
        /^docs\/a\/one\.mdx:7: ".+" is a formula, .+ Write it between \$\$ and \$\$\.$/u,
      ),
    ]);
  },
);

test.each([
  ['<Figure alt={n} />', '<Figure>: alt={n} is computed'],
  ['<Figure {...all} />', '<Figure>: {...all} is computed'],
])('%s is refused, since no twin could show it', (text, message) => {
  expect(say(text)).toEqual([expect.stringContaining(message)]);
});

test.each(['{.small}', '{#a .b}', '{#a k=v}'])('%s behind a heading is refused', (attributes) => {
  expect(say(`## Title ${attributes}`)).toEqual([
    expect.stringContaining(`docs/a/one.mdx:5: "${attributes}" behind a heading would vanish.`),
  ]);
  expect(say('## Title {#name}')).toEqual([]);
});

test('the braces in the text of a picture are refused, and can be written', () => {
  expect(say('![a {n}](x.png)')).toEqual([expect.stringContaining('Write \\{ and \\}.')]);
  expect(say('![a \\{n\\}](x.png)')).toEqual([]);
});

test.each([
  '{/* for authors */}',
  'A{" "}{"{"}n{"}"} and {"{n}"} and \\{n\\}',
  '`{n}` and $$x_{n}$$',
  '```py\n{n}\n```',
  '<Listing mark={3} file={"a.py"} />',
])('%s is left alone', (text) => {
  expect(say(text)).toEqual([]);
});

test('what a page has imported it may show, unless it is a chapter', () => {
  const text = "import log from './log.txt?raw';\n\n<pre>{log}</pre>";
  expect(say(text, 'appendix/x')).toEqual([]);
  expect(say(text)).toHaveLength(1);
});
