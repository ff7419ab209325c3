import { describe, expect, test } from 'vitest';
import { type LinkSpace, place, turnLinks } from './links.ts';
import { h, parseFragment, selectAll, serialize, textOf } from './tree.ts';

const alone: LinkSpace = {
  home: 'https://example.org/book/',
  base: '/base/',
  holds: (slug) => slug === 'a/here',
};
const bound: LinkSpace = { ...alone, holds: (slug) => slug.startsWith('a/') };

describe('place', () => {
  test.each([
    ['#fig', '#a-here--fig'],
    ['/base/a/here/#fig', '#a-here--fig'],
    ['/base/a/there/#fig', 'https://example.org/book/a/there/#fig'],
    ['/base/a/there/', 'https://example.org/book/a/there/'],
    ['https://docs.example.com/x#y', 'https://docs.example.com/x#y'],
    ['/base/search/?q=drift', 'https://example.org/book/search/?q=drift'],
    ['/base/search/?q=a%20b#results', 'https://example.org/book/search/?q=a%20b#results'],
    ['/base/a/there/?from=here#fig', 'https://example.org/book/a/there/?from=here#fig'],
    ['/base/a/here/?from=there#fig', '#a-here--fig'],
    ['/base/changes.xml', 'https://example.org/book/changes.xml'],
    ['https://docs.example.com/x?a=1&b=2#y', 'https://docs.example.com/x?a=1&b=2#y'],
    ['#', '#a-here--_top'],
    ['#100%', '#a-here--100%'],
    ['mailto:a@example.org?subject=b', 'mailto:a@example.org?subject=b'],
  ])('%s alone is %s', (href, target) => expect(place(href, 'a/here', alone)).toBe(target));
  test('no link to a chapter of the book leaves through the web', () => {
    expect(place('/base/a/there/#fig', 'a/here', bound)).toBe('#a-there--fig');
    expect(place('/base/a/there/', 'a/here', bound)).toBe('#a-there--_top');
  });
});

const matter = (html: string) => h('div', parseFragment(html));

test('references inside say their page, others outside get a note', () => {
  const body = matter(
    '<p><a class="ref" href="#fig">Figure 1</a> <a href="https://x.org/a">x</a></p>',
  );
  expect(turnLinks([body], 'a/here', alone)).toEqual([{ number: 1, url: 'https://x.org/a' }]);
  expect(textOf(body)).toBe('Figure 1 (p. 000) x1');
});

test('one address has one number in a chapter, and a shown address none', () => {
  const body = matter(
    '<a href="https://x.org/a">x</a><a href="https://x.org/b">https://x.org/b</a><a href="https://x.org/a">y</a>',
  );
  expect(turnLinks([body], 'a/here', alone)).toHaveLength(1);
  expect(selectAll('sup', body).map(textOf)).toEqual(['1', '1']);
});

test('an address of mail stands in the notes, and numbers go on from the footnotes', () => {
  const body = matter('<a href="mailto:a@x.org">us</a><a href="mailto:b@x.org">b@x.org</a>');
  expect(turnLinks([body], 'a/here', alone, 2)).toEqual([{ number: 3, url: 'mailto:a@x.org' }]);
});

test('terms lead to the list of the chapter where no glossary is bound in', () => {
  const html = `<p><a href="/base/appendix/glossary/#leak">leak</a></p>
    <dl class="terms"><div><dt><a href="/base/appendix/glossary/#leak">leak</a></dt><dd>D</dd></div></dl>`;
  const body = matter(html);
  expect(turnLinks([body], 'a/here', alone)).toEqual([]);
  expect(serialize(body)).toContain('<a href="#a-here--entry-1">leak</a>');
  const withGlossary = matter(html);
  turnLinks([withGlossary], 'a/here', { ...alone, holds: () => true });
  expect(serialize(withGlossary)).toContain('href="#appendix-glossary--leak"');
});
