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
});

test.each([
  ['  DOI     = {10.1/1},\n', '', '1: "one2020" has neither doi nor url.'],
  ['  urldate = {2026-11-21}\n}\n\n@c', '}\n\n@c', '1: "one2020" has no urldate: the day on which'],
  ['one2020,', '', '1: the entry has no key. Write it after the brace: @book{key, ….'],
  ['}\n\n@c', '\n\n@c', '1: the entry never closes. Add the missing brace }.'],
  ['{Two}', '{Two}}', '9: has a } too many. Take it away.'],
])('%j made %j is told', (from, to, message) => {
  expect(findingsOf(bib.replace(from, to))).toEqual([expect.stringContaining(`a.bib:${message}`)]);
});

test('a file without an entry is told', () => {
  expect(findingsOf('\n')).toEqual([
    'a.bib:1: holds no entry. Write one like @book{key, title = {…}}.',
  ]);
});
