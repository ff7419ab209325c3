import { expect, test } from 'vitest';
import { findingsOf } from '../fixture.ts';
import { citationsRule } from './citations.ts';

const bib = `@article{one2020,
  title   = {One},
  doi     = {10.1/1},
  urldate = {2026-11-21}
}

@online{two2021,
  title   = {Two},
  url     = {https://example.org/},
  urldate = {2026-11-21}
}
`;
const check = (text: string, body: string) =>
  findingsOf(
    citationsRule(() => text),
    { 'a/b': body },
  );
const both = '<Cite of="one2020 two2021" />';

test('passes when every key is known and cited', () => {
  expect(check(bib, both)).toEqual([]);
});

test('reports an unknown key, with the author’s line', () => {
  expect(check(bib, `${both} <Cite of="three" />`)).toEqual([
    'docs/a/b.mdx:5: <Cite>: "three" is not in src/data/references.bib. Add its entry there.',
  ]);
});

test('reports an entry that nobody cites', () => {
  expect(check(bib, '<Cite of="one2020" />')).toEqual([
    'src/data/references.bib:7: no page cites "two2021". Cite it or take the entry away.',
  ]);
});

test.each([
  ['doi     = {10.1/1},\n', '1: "one2020" has neither doi nor url.'],
  ['urldate = {2026-11-21}\n}\n\n', '1: "one2020" has no urldate'],
])('reports a missing field (%j)', (field, message) => {
  const text = bib.replace(field, field.includes('}\n}') ? '}\n\n' : '');
  expect(check(text, both).join()).toContain(`src/data/references.bib:${message}`);
});

test('reports a key that stands twice', () => {
  expect(check(bib.replace('two2021', 'one2020'), '<Cite of="one2020" />')).toEqual([
    'src/data/references.bib:7: "one2020" is already on line 1. Keep one entry.',
  ]);
});
