import { expect, test } from 'vitest';
import { manuscriptOf } from './manuscript.ts';
import { countWords } from './scan.ts';

const chapter = `---
title: T
---
import { Figure } from '@components';

Three words here, and <Term id="psi">an index</Term>.

## First \`part\`

<Figure id="fig-a" src="a.svg" caption="C" alt={computed}>
A *long* description.
</Figure>

<Listing file="a.py" />

<Exercise kind="do">
Do it.

<Solution>
Not counted in reading.

<Listing file="b.py" />
</Solution>
</Exercise>

See [other](../b/c.mdx#x).
`;

const { scan } = manuscriptOf(chapter);

test('numbers each kind by itself and keeps the author’s anchors', () => {
  const { items } = scan;
  expect(items.map(({ kind, ordinal, anchor }) => [kind, ordinal, anchor])).toEqual([
    ['figure', 1, 'fig-a'],
    ['listing', 1, 'listing-1'],
    ['exercise', 1, 'exercise-1'],
    ['listing', 2, 'listing-2'],
  ]);
});

test('knows where each component stands and which attributes are plain text', () => {
  const { elements } = scan;
  const figure = elements.find(({ name }) => name === 'Figure');
  expect(figure).toMatchObject({ line: 10, computed: ['alt'], text: 'A long description.' });
  expect(figure?.attributes).toEqual({ id: 'fig-a', src: 'a.svg', caption: 'C' });
  expect(elements.at(-1)).toMatchObject({ name: 'Listing', inside: ['Exercise', 'Solution'] });
});

test('lists headings, links and terms with their lines', () => {
  const { headings, links, elements } = scan;
  expect(headings).toMatchObject([{ depth: 2, text: 'First part', line: 8 }]);
  expect(links).toEqual([{ url: '../b/c.mdx#x', line: 26, text: 'other' }]);
  expect(elements.find(({ name }) => name === 'Term')?.attributes.id).toBe('psi');
});

test('counts what is read, not what is folded away', () => {
  // Three words here and an index | First part | A long description | Do it | See other
  expect(scan.words).toBe(6 + 2 + 3 + 2 + 2);
  expect(countWords('a — b, 3.5 …')).toBe(3);
});
