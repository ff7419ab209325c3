import { expect, test } from 'vitest';
import { papers } from '../papers.ts';
import { h } from '../tree.ts';
import { documentOf, fillPages, wantedIds } from './document.ts';
import type { Assembled } from './publication.ts';

const [a4] = papers;
const assembled = (section: Assembled['sections'][number]): Assembled => ({
  name: 'x',
  title: 'X',
  subject: '',
  sections: [section],
  contents: [],
  heads: [{ page: 'ch-x', left: 'Part', right: '1 "X" \\ <b>' }],
  chapters: [],
});

test('a reference that leads nowhere stops the print and names the place', () => {
  const section = h('section', [h('a', { href: '#gone' }, 'there')]);
  expect(() =>
    documentOf(assembled(section), a4 as NonNullable<typeof a4>, { sheets: [] }),
  ).toThrow(
    'x: <a> points at "gone", which is not in the document. Correct the link or the id in the chapter.',
  );
});

test('running heads cannot break out of their rule', () => {
  const html = documentOf(assembled(h('section')), a4 as NonNullable<typeof a4>, {
    sheets: ['p.css'],
  });
  expect(html).toContain('content: "1 \\22 X\\22  \\5c  \\3c b>"');
});

test('page numbers are filled in, three digits wait for those not found yet', () => {
  const html =
    '<span class="page-of" data-of="a">000</span><span class="page-of" data-of="b">000</span>';
  expect([...wantedIds(html)]).toEqual(['a', 'b']);
  expect(fillPages(html, new Map([['a', 7]])).replace(/<[^>]+>/gu, '|')).toBe('|7||000|');
});

test('the index says each page once and still asks for every place', () => {
  const link = (id: string) =>
    `<a class="index-page" href="#${id}"><span class="page-of" data-of="${id}">000</span></a>`;
  const html = `<span class="index-pages">${link('a')}${link('b')}${link('c')}</span>`;
  const filled = fillPages(
    html,
    new Map([
      ['a', 4],
      ['b', 4],
      ['c', 9],
    ]),
  );
  expect(filled.match(/hidden/gu)).toHaveLength(1);
  expect([...wantedIds(filled)]).toEqual(['a', 'b', 'c']);
});
