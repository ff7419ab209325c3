import { expect, test } from 'vitest';
import { plainAddress, plainDoi } from './tex-address.ts';

test.each([
  [
    'https://en.wikipedia.org/wiki/Bias_(statistics)',
    'https://en.wikipedia.org/wiki/Bias_(statistics)',
  ],
  ['https://e.org/a\\_b\\%20c?d=1\\&e=2\\#f', 'https://e.org/a_b%20c?d=1&e=2#f'],
  ['https://e.org/\\~{}u/\\textasciitilde{}v/{\\_}/$\\sim$w', 'https://e.org/~u/~v/_/~w'],
  ['\\url{https://e.org/a_b}', 'https://e.org/a_b'],
  ['https://e.org/~a', 'https://e.org/~a'],
  [' https://e.org/a\n  b ', 'https://e.org/ab'],
])('%j is %s', (written, plain) => {
  expect(plainAddress(written)).toBe(plain);
});

test.each([
  ['10.1007/978-3-032-00942-5\\_12', '10.1007/978-3-032-00942-5_12'],
  ['https://doi.org/10.1/x', '10.1/x'],
  ['doi:10.1/x', '10.1/x'],
])('the DOI %s is %s', (written, plain) => {
  expect(plainDoi(written)).toBe(plain);
});
