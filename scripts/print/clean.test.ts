import { describe, expect, test } from 'vitest';
import { clean } from './clean.ts';
import { h, parseFragment, parsePage, select, selectAll, serialize, textOf } from './tree.ts';

const cleaned = (html: string) => {
  const body = h('div', parseFragment(html));
  clean(body);
  return serialize(body.children);
};

describe('what plays on a screen is a line that leads to it', () => {
  test.each([
    [
      '<video controls src="/a.mp4"></video>',
      '<span class="elsewhere">Video: <a href="/a.mp4">/a.mp4</a></span>',
    ],
    [
      '<audio title="A talk"><source src="/a.ogg"></audio>',
      '<span class="elsewhere">Sound: <a href="/a.ogg">A talk</a></span>',
    ],
    [
      '<iframe title="A map" src="https://example.org/map"></iframe>',
      '<span class="elsewhere">Page: <a href="https://example.org/map">A map</a></span>',
    ],
    [
      '<object data="/a.pdf"><p>Its words.</p></object>',
      '<div class="elsewhere">File: <a href="/a.pdf">/a.pdf</a> <p>Its words.</p></div>',
    ],
  ])('%s', (html, said) => expect(cleaned(html)).toBe(said));
});

test('a drawing that says its size alone is not cut where it shrinks', () => {
  expect(cleaned('<svg width="1600" height="100"><rect/></svg>')).toContain(
    'viewBox="0 0 1600 100"',
  );
  expect(cleaned('<svg width="9" height="9" viewBox="0 0 2 2"></svg>')).toContain(
    'viewBox="0 0 2 2"',
  );
});

test('a frame without a title has no empty caption', () => {
  const frame = (caption: string) =>
    `<figure class="frame"><figcaption>${caption}</figcaption></figure>`;
  expect(
    cleaned(frame('<span class="title"></span><span class="sr-only">Terminal window</span>')),
  ).toBe('<figure class="frame"></figure>');
  expect(cleaned(frame('<span class="title">a.py</span>'))).toBe(
    frame('<span class="title">a.py</span>'),
  );
});

test('a label is no link on paper, where other links stay', () => {
  const page = parsePage(
    '<main><figure id="f"><figcaption><a class="label" href="#f" aria-label="x">Figure 1</a> See <a href="#g">G</a>.</figcaption></figure></main>',
  );
  const main = select('main', page);
  if (main === undefined) throw new Error('no main');
  clean(main);
  expect(select('.label', main)).toMatchObject({
    tagName: 'span',
    properties: { className: ['label'] },
  });
  expect(select('.label', main)?.properties).not.toHaveProperty('ariaLabel');
  expect(selectAll('a', main)).toHaveLength(1);
});

test('a table is a table alone, without what a narrow window needs', () => {
  const matter = h('div', [
    h('table.cards', { role: 'table' }, [
      h('thead', { role: 'rowgroup' }, [
        h('tr', { role: 'row' }, [h('th', { role: 'columnheader' }, 'Fix')]),
      ]),
      h('tbody', { role: 'rowgroup' }, [
        h('tr', { role: 'row' }, [h('td', { role: 'cell', dataColumn: 'Fix' }, 'End it')]),
      ]),
    ]),
  ]);
  clean(matter);
  expect(selectAll('[role], [data-column]', matter)).toEqual([]);
  expect(textOf(select('td', matter) ?? h('p'))).toBe('End it');
});

test('captions lose their buttons and keep their words', () => {
  const matter = h('figcaption', [
    h('span.label', 'Listing 3.1'),
    h('button.caption-button.copy-code', 'Copy'),
  ]);
  clean(matter);
  expect(textOf(matter)).toBe('Listing 3.1');
});
