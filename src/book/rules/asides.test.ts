import { expect, test } from 'vitest';
import { findingsOf } from '../fixture.ts';
import { asides } from './asides.ts';

const say = (text: string) => findingsOf(asides, { 'a/one': text });

test.each([
  [':::hint\nx\n:::', '5: ":::hint" is no aside'],
  [':::nots\nx\n:::', 'Did you mean ":::note"?'],
  [':::note\nx\n\n## Swallowed', '5: the aside never closes'],
  [
    '::::note\n:::tip\nx\n:::',
    '5: the aside never closes and takes in what follows. End it with a line ::::.',
  ],
  [
    ':::note\n::::tip\nx\n::::',
    '5: the aside never closes and takes in what follows. End it with a line :::.',
  ],
  ['- item\n\n  :::note\n  x', '7: the aside never closes'],
  [
    ':::note Title\nx\n:::',
    '5: "Title" would vanish. Write the title in brackets: :::note[Title].',
  ],
  ['::: note\n\nx', '5: "::: note" opens no aside'],
  ['x\n\n:::', '7: ":::" closes no aside'],
  ['::leaf[x]', '5: "::leaf" is nothing that this book knows'],
  ['An :abbr[x] here', '5: ":abbr[x]" is a directive'],
])('%j is told', (text, message) => {
  expect(say(text)).toEqual([expect.stringContaining(message)]);
});

test.each([
  ':::note\nx\n:::',
  ':::caution[With `code`]{icon="star"}\nx\n:::',
  '::::note\n:::tip\nx\n:::\n::::',
  '- item\n\n  :::note\n  x\n  :::',
  'At 12:30, std::string, a:b, :smile: and 10:am.',
  '`:::hint`',
])('%j is left alone', (text) => {
  expect(say(text)).toEqual([]);
});
