import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inlineCode, plainWords } from './inline-code.ts';

test.each([
  ['Settings of `pip install`', 'Settings of <code>pip install</code>', 'Settings of pip install'],
  [
    "The model's `d['a']` <b>",
    "The model’s <code>d['a']</code> &lt;b&gt;",
    "The model's d['a'] <b>",
  ],
  ["`it's` & `a<b`", "<code>it's</code> &amp; <code>a&lt;b</code>", "it's & a<b"],
  ['``a`b`` and `` `c` ``', '<code>a`b</code> and <code>`c`</code>', 'a`b and `c`'],
  ['`--flag "x"` -- here', '<code>--flag "x"</code> -- here', '--flag "x" -- here'],
  ['one ` alone', 'one ` alone', 'one ` alone'],
  ['plain', 'plain', 'plain'],
])('%s', (text, html, words) => {
  expect(inlineCode(text)).toBe(html);
  expect(plainWords(text)).toBe(words);
});

test('no component sets an apostrophe and forgets the code', () => {
  const users = globSync('src/**/*.astro').filter((file) =>
    readFileSync(file, 'utf8').includes('apostrophe.ts'),
  );
  expect(users).toEqual([]);
});
