import { expect, test } from 'vitest';
import { bookOf, titled, twoParts } from './fixture.ts';
import { labelOf, resolveRef, targetsOf, titleOf } from './labels.ts';

const book = bookOf(
  titled({
    'x/extra': '<Table id="kinds" caption="c">\n\n</Table>',
    'a/one': '## Batching\n\n<Figure id="fig" />\n\n<Figure id="shared" />',
    'a/two': '## First\n\n## Second\n\n<Figure id="shared" />',
  }),
  twoParts,
);

test.each([
  ['a/one', 'fig', 'Figure 2.1'],
  ['a/two', 'fig', 'Figure 2.1'],
  ['a/one', 'shared', 'Figure 2.2'],
  ['a/two', 'shared', 'Figure 1.1'],
  ['a/two', 'a/one#batching', 'Section 2.1'],
  ['a/two', 'second', 'Section 1.2'],
  ['a/one', 'a/two', 'Chapter 1'],
  ['a/one', 'kinds', 'Table 1'],
])('from %s, %s is %s', (from, to, label) => {
  expect(resolveRef(book, from, to).label).toBe(label);
});

test.each([
  ['fog', 'no figure, table, listing or section has the id "fog"'],
  ['a/none', 'there is no chapter "a/none"'],
  ['a/one#fog', 'chapter "a/one" has no label "fog"'],
])('refuses %s', (to, message) => {
  expect(() => resolveRef(book, 'a/two', to)).toThrow(message);
});

test('refuses a label that two other chapters have', () => {
  expect(() => resolveRef(book, 'x/extra', 'shared')).toThrow(
    'label "shared" is in more than one chapter: write a/two#shared or a/one#shared',
  );
});

test('a repeated heading gets the anchor that the page gives it', () => {
  const [chapter] = bookOf(titled({ 'a/two': '## Same\n\n## Same' }), twoParts).chapters;
  if (chapter === undefined) throw new Error('no chapter');
  expect([...targetsOf(chapter).keys()]).toEqual(['same', 'same-1']);
});

test('labels on a page without a number have none either', () => {
  expect(labelOf('table', undefined, 3)).toBe('Table 3');
});

test('a title names the chapter and what stands there', () => {
  const book = bookOf({
    'a/one':
      '---\ntitle: One\n---\n\n## Big step\n\n<Figure id="fig" caption="A curve" />\n\n<Listing id="lst" title="A program" />\n\n<Equation id="eq" />',
  });
  const titles = ['a/one', 'a/one#big-step', 'a/one#fig', 'a/one#lst', 'a/one#eq'].map((to) =>
    titleOf(book, resolveRef(book, 'a/one', to)),
  );
  expect(titles).toEqual(['One', 'One: Big step', 'One: A curve', 'One: A program', 'One']);
});
