import { expect, test } from 'vitest';
import { findingsOf } from '../fixture.ts';
import { fences } from './fences.ts';

const say = (text: string) => findingsOf(fences, { 'a/one': text });

test.each([
  [
    '```py\nx\n\n## Swallowed',
    '5: the code never closes and takes in what follows. End it with a line ```.',
  ],
  ['```py\nx\n``` y\nz', '5: the code never closes'],
  ['````\n```\nx\n```', 'End it with a line ````.'],
  ['~~~\nx\n```', 'End it with a line ~~~.'],
  ['- a\n\n  ```py\n  x\n\nout', '7: the code never closes'],
  [
    '$$\nx\n\nSwallowed',
    '5: the formula never closes and takes in what follows. End it with a line $$.',
  ],
  ['One\ntwo $$x and', '6: a $$ opens a formula that never closes.'],
  ['H~2~O', '5: "~2~" would be struck out. Write \\~'],
  ['See\n[a](b c).', '6: "](b c)" makes no link. Write an address that has spaces as <b c>'],
])('%j is told', (text, message) => {
  expect(say(text)).toEqual([expect.stringContaining(message)]);
});

test.each([
  '```py\nx\n```',
  '````md\n```\nx\n```\n````',
  '> ```\n> x\n> ```',
  '- a\n\n  ~~~\n  x\n  ~~~',
  '<Solution>\n  ```py\n  x\n  ```\n</Solution>',
  '```\n```',
  '$$\nx\n$$\n\n$$a$$ costs $5, ~~old~~ \\~5 ~ 6',
  '[a](<b c>) and `f[0](x)` and \\[a](b)',
])('%j is left alone', (text) => {
  expect(say(text)).toEqual([]);
});
