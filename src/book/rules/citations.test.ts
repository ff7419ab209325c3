import { expect, test } from 'vitest';
import { references } from '../citations/references.ts';
import { entriesOf, findingsOf } from '../fixture.ts';
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
    citationsRule(() => entriesOf(references, 'references/start.bib', text)),
    { 'a/b': body },
  );
const both = '<Cite of="one2020 two2021" />';

test('passes when every key is known and cited', () => {
  expect(check(bib, both)).toEqual([]);
});

test('reports an unknown key, with the author’s line', () => {
  expect(check(bib, `${both} <Cite of="three" />`)).toEqual([
    'docs/a/b.mdx:5: <Cite>: "three" is not in the references. Add its entry to src/data/references/part.bib.',
  ]);
});

test('reports an entry that nobody cites', () => {
  expect(check(bib, '<Cite of="one2020" />')).toEqual([
    'src/data/references/start.bib:7: no page cites "two2021". Cite it or take the entry away.',
  ]);
});
