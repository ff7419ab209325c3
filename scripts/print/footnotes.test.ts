import { expect, test } from 'vitest';
import { takeFootnotes } from './footnotes.ts';
import { h, parseFragment, select, selectAll, textOf } from './tree.ts';

const ref = (of: string, number: number, nth = '') =>
  `<sup><a href="#fn-${of}" id="fnref-${of}${nth}" data-footnote-ref="true" aria-describedby="footnote-label">${number}</a></sup>`;
const back = (of: string, mark = '↩') =>
  `<a href="#fnref-${of}" data-footnote-backref class="data-footnote-backref">${mark}</a>`;
const section = (items: string) =>
  `<section data-footnotes="true" class="footnotes"><ol>${items}</ol></section>`;

test('notes leave the text, numbered as on the page, and say the pages of their references', () => {
  const body = h(
    'div',
    parseFragment(
      `<p>A${ref('a', 1)} B${ref('b', 2)} A again${ref('a', 1, '-2')}</p>${section(
        `<li id="fn-a"><p>First. ${back('a')} ${back('a-2', '↩<sup>2</sup>')}</p></li>
         <li id="fn-b"><p>Second, <code>x</code>.</p><p>Its end. ${back('b')}</p></li>`,
      )}`,
    ),
  );
  const notes = takeFootnotes(body, 'start/roles');
  expect(select('section', body)).toBeUndefined();
  expect(selectAll('a', body).map((link) => link.properties.ariaLabel)).toEqual([
    'Note 1',
    'Note 2',
    'Note 1',
  ]);
  expect(select('[aria-describedby]', body)).toBeUndefined();
  expect(notes.map((note) => note.properties.id)).toEqual(['fn-a', 'fn-b']);
  expect(notes.map(textOf).map((text) => text.replace(/\s+/gu, ' ').trim())).toEqual([
    '1 First. (p. 000000)',
    '2 Second, x.Its end. (p. 000)',
  ]);
  expect(
    notes.flatMap((note) => selectAll('.page-of', note)).map((page) => page.properties.dataOf),
  ).toEqual(['start-roles--fnref-a', 'start-roles--fnref-a-2', 'start-roles--fnref-b']);
  expect(notes.flatMap((note) => selectAll('a', note)).map((link) => link.properties.href)).toEqual(
    ['#fnref-a', '#fnref-a-2', '#fnref-b'],
  );
});

test('a page without notes keeps what it has', () => {
  const body = h('div', parseFragment('<p>A</p>'));
  expect(takeFootnotes(body, 'a')).toEqual([]);
  expect(textOf(body)).toBe('A');
});
