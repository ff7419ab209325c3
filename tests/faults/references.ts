/** What can be wrong with the list of works that are cited. */
import {
  append,
  becomes,
  cutAfter,
  type Fault,
  faultsOf,
  missing,
  replace,
  write,
} from './fault.ts';

const firstEntry = (text: string) => text.slice(0, text.indexOf('\n}\n') + '\n}\n'.length);

export const references: readonly Fault[] = faultsOf('BibTeX', 'src/data/references/start.bib', [
  ...missing('references/start.bib'),
  ['empty', becomes(''), '1: holds no entry'],
  ['cut in an entry', cutAfter('publisher'), '1: the entry never closes. Add'],
  ['a brace too many', append('\n@book{x,\n  title = {A}},\n}\n'), '\\d+: has a \\} too many'],
  ['an entry without a key', append('\n@book{\n  title = {A},\n}\n'), '\\d+: the entry has no key'],
  [
    'a key twice',
    write((text) => `${text}\n${firstEntry(text)}`),
    '\\d+: the id "first" is also on line 1. Give',
  ],
  [
    'a comma that is missing',
    replace(/(\n {2}title .*),\n/u, '$1\n'),
    '\\d+: a comma is missing before "',
  ],
  [
    'a day that is none',
    replace(/urldate = \{.*\}/u, 'urldate = {2026-02-30}'),
    '\\d+: "urldate" of',
  ],
  ['a misspelled field', replace('title ', 'titel '), '\\d+: no style knows the field "titel"'],
  ['no address', replace(/ {2}url = .*\n/u, ''), '1: "first" has neither doi nor url'],
  [
    'a work that nobody cites',
    write((text) => `${text}\n${firstEntry(text).replace('first', 'other')}`),
    '\\d+: no page cites "other"',
  ],
]);
