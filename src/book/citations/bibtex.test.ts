import { expect, test } from 'vitest';
import { formatFinding } from '../finding.ts';
import { readBibtex } from './bibtex.ts';

const bib = `@article{one2020,
  title   = {One},
  DOI     = {10.1/1},
  urldate = {2026-11-21}
}

@comment{no work}

@online{two2021,
  title   = {Two},
  url     = {https://example.org/},
  urldate = {2026-11-21}
}
`;

const findingsOf = (text: string) => readBibtex('a.bib', text).findings.map(formatFinding);

test('reads keys, lines and fields', () => {
  const { entries, findings } = readBibtex('a.bib', bib);
  expect(findings).toEqual([]);
  expect(entries).toMatchObject([
    { id: 'one2020', file: 'a.bib', line: 1, fields: new Set(['title', 'doi', 'urldate']) },
    { id: 'two2021', line: 9 },
  ]);
  expect(entries[1]?.bibtex).toMatch(/^@online\{two2021,[\s\S]+\}\n$/u);
  expect(entries.map(({ links }) => links)).toEqual([
    { doi: '10.1/1' },
    { url: 'https://example.org/' },
  ]);
});

test.each([
  ['  DOI     = {10.1/1},\n', '', '1: "one2020" has neither doi nor url.'],
  ['  urldate = {2026-11-21}\n}\n\n@c', '}\n\n@c', '1: "one2020" has no urldate: the day on which'],
  ['one2020,', '', '1: the entry has no key. Write it after the brace: @book{key, ….'],
  ['}\n\n@c', '\n\n@c', '1: the entry never closes. Add the missing brace }.'],
  ['{Two}', '{Two}}', '10: has a } too many. Take it away.'],
])('%j made %j is told', (from, to, message) => {
  expect(findingsOf(bib.replace(from, to))).toEqual([expect.stringContaining(`a.bib:${message}`)]);
});

test('a file without an entry is told', () => {
  expect(findingsOf('\n')).toEqual([
    'a.bib:1: holds no entry. Write one like @book{key, title = {…}}.',
  ]);
});

const day = 'urldate = {2026-11-21}';
const ends = `url = {https://example.org/}, ${day}`;
const titles = (text: string) =>
  readBibtex('a.bib', text).entries.map(({ bibtex }) => /title = (.*?),?\n/u.exec(bibtex)?.[1]);

test.each([
  [
    'no indentation',
    `@misc{k,\nauthor = {Roe, B.},\ntitle = {T},\nurl={https://example.org/},\n${day}\n}`,
  ],
  ['one line', `@misc{k,title={T},${ends}}`],
  ['tabs', `@misc{k,\n\ttitle\t=\t{T},\n\t${ends},\n}`],
  ['parentheses', `@misc(k, title = {T}, ${ends})`],
  ['quotation marks', `@MISC{k, TITLE = "T", ${ends}}`],
  ['an abbreviation', `@string{t = "T"}\n@misc{k, title = t, ${ends}}`],
  ['parts joined', `@string(t = {T})\n@misc{k, title = "" # t # {}, ${ends}}`],
  [
    'remarks',
    `A remark.\n% more\n@comment{@misc{no, title = {No}}}\n@misc{k, % here\n title = {T}, ${ends}}`,
  ],
])('%s is read', (_, text) => {
  const { entries, findings } = readBibtex('a.bib', text);
  expect(findings).toEqual([]);
  expect(entries.map(({ id }) => id)).toEqual(['k']);
  expect(titles(text)).toEqual(['{T}']);
});

test('entries may share a line, and each knows its own', () => {
  const text = `@misc{a, title={A}, ${ends}} @misc{b, title={B}, ${ends}}\n@misc{c, title={C}, ${ends}}`;
  expect(readBibtex('a.bib', text).entries.map(({ id, line }) => [id, line])).toEqual([
    ['a', 1],
    ['b', 1],
    ['c', 2],
  ]);
});

test('braces and quotation marks in a value are its own', () => {
  const text = `@misc{k, title = "A {"}quoted{"} {B}", note = {c "d" {e}}, ${ends}}`;
  expect(titles(text)).toEqual(['{A {"}quoted{"} {B}}']);
});

test.each([
  [
    `@misc{k,\n  author = {Roe, B.}\n  title = {T},\n  ${ends}\n}`,
    '3: a comma is missing before "title". Write it after the value of "author".',
  ],
  [
    `@misc{k\n  title = {T},\n  ${ends}\n}`,
    '1: a comma is missing after the key "k". Write @misc{k,.',
  ],
  [
    `@misc{k,\n  title = {T,\n  ${ends}\n}`,
    '2: the value of "title" takes in the fields below it. Close it',
  ],
  [
    `@misc{k,\n  title = "T,\n  ${ends}\n}`,
    '2: the value of "title" never closes. Add the missing quotation mark ".',
  ],
  [
    `@misc{k,\n  title = T,\n  ${ends}\n}`,
    '2: "T" is no abbreviation that @string gives. Put it in braces: title = {T}.',
  ],
  [`@misc{k,\n  title {T},\n  ${ends}\n}`, '2: the field "title" has no =. Write title = {…}.'],
  [`@misc{k,\n  title = ,\n  ${ends}\n}`, '2: the field "title" has no value.'],
  [`@misc{k,\n  title = {},\n  ${ends}\n}`, '2: "title" of "k" is empty.'],
  [`@misc{k,\n  title = {T} x,\n  ${ends}\n}`, '2: "x," follows the value of "title".'],
  [`misc{k,\n  title = {T},\n  ${ends}\n}`, '1: an entry begins with @. Write @misc{….'],
  [`@mics{k,\n  title = {T},\n  ${ends}\n}`, '1: "k" is of the kind @mics, which no style knows.'],
  [`@artcle{k,\n  title = {T},\n  ${ends}\n}`, 'Did you mean "@article"?'],
  [
    `@misc{k,\n  titel = {T},\n  ${ends}\n}`,
    '2: no style knows the field "titel". Did you mean "title"?',
  ],
  [`@misc{k,\n  title = {T},\n  title = {U},\n  ${ends}\n}`, '3: "title" is also on line 2'],
  [
    `@misc{k,\n  title = {costs $5},\n  ${ends}\n}`,
    '2: "title" of "k" has a $ that opens a formula',
  ],
  [`@misc{k,\n  year = {2020a},\n  ${ends}\n}`, '2: "year" of "k" is "2020a".'],
  [
    `@misc{k,\n  date = {2026-02-30},\n  ${ends}\n}`,
    '2: "date" of "k" is "2026-02-30", which is no date.',
  ],
  [
    '@misc{k,\n  url = {https://example.org/},\n  urldate = {2026-02-30}\n}',
    '3: "urldate" of "k" is "2026-02-30", which is no day.',
  ],
  [
    `@misc{k,\n  url = {example},\n  ${day}\n}`,
    '2: "url" of "k" is "example", which is no address.',
  ],
  [`@misc{k,\n  doi = {example},\n  ${day}\n}`, '2: "doi" of "k" is "example", which is no DOI.'],
])('%j is told in the file of references, at its line', (text, message) => {
  expect(findingsOf(text)).toEqual([expect.stringContaining(`${message}`)]);
  expect(findingsOf(text)[0]).toMatch(/^a\.bib:\d+: [^\n]+[.?]$/u);
});

test('one entry that cannot be read leaves the others', () => {
  const { entries, findings } = readBibtex(
    'a.bib',
    `@misc{a,\n title = {A}\n}\n@misc{b\n}\n@misc{c, title={C}, ${ends}}`,
  );
  expect(entries.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(findings.map(({ line }) => line)).toEqual([4, 1, 1]);
});
