import { expect, test } from 'vitest';
import { findingsOf } from '../fixture.ts';
import { notes } from './notes.ts';

const say = (text: string) => findingsOf(notes, { 'a/one': text });

test.each([
  ['Text[^nope].', '5: there is no note [^nope]. Write "[^nope]: …" on a line below.'],
  ['Text[^first] [^frist].\n\n[^first]: A.', 'Did you mean [^first]?'],
  ['Text ^[inline].', '5: a note inside the text'],
  ['A [x][undefined].', '5: no address is given for the link [undefined].'],
  ['A [x][].', '5: no address is given for the link [x].'],
  ['One\ntwo [*x*][no].', '6: no address is given for the link [no].'],
  ['Text.\n\n[^lost]: Nobody.', '7: nothing refers to the note [^lost], so it would vanish.'],
  ['[^a]: It names itself[^a].', '5: nothing refers to the note [^a]'],
  ['Text.\n\n[lost]: https://example.org/', '7: no link uses the address [lost].'],
  ['A[^a].\n\n[^a]: One.\n[^a]: Two.', '8: [^a] is also given on line 7'],
  ['[a]\n\n[a]: https://a.org/\n[A]: https://b.org/', '8: [A] is also given on line 7'],
  ['Text\n[d]: https://example.org/', '6: the address [d] stands in a paragraph'],
])('%j is told', (text, message) => {
  expect(say(text)).toEqual([expect.stringContaining(message)]);
});

test.each([
  'A[^a], [x][r], [r][] and [r].\n\n[^a]: See[^b].\n[^b]: Deep.\n\n[r]: https://example.org/',
  '![p][i]\n\n[i]: p.png',
  'So [sic], \\[x][y], `a[0][1]` and [ ] too.',
  '- [ ] to do\n- [x] done',
])('%j is left alone', (text) => {
  expect(say(text)).toEqual([]);
});
