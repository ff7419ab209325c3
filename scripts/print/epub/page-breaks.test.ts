import { expect, test } from 'vitest';
import { h, parseFragment, serialize } from '../tree.ts';
import { markPages } from './page-breaks.ts';

/** The body with its marks, shortened to `|7|` for a block and `[7]` in a line. */
function marked(html: string, places: Record<string, number>): [string, number[]] {
  const section = h('section', parseFragment(html));
  const marks = markPages(section, 'a.xhtml', places, new Set());
  const shown = serialize(section.children)
    .replace(/<div id="page-(\d+)"[^>]*><\/div>/gu, '|$1|')
    .replace(/<span id="page-(\d+)"[^>]*><\/span>/gu, '[$1]');
  return [shown, marks.map(({ page }) => page)];
}

test.each([
  ['<p id="a">A</p><p id="b">B</p>', '|1|<p id="a">A</p><p id="b">B</p>'],
  ['<ul id="a"><li>A</li></ul>', '|1|<ul id="a"><li>A</li></ul>'],
  ['<ul><li id="a">A</li></ul>', '<ul><li id="a">[1]A</li></ul>'],
  ['<ul><li><p id="a">A</p></li></ul>', '<ul><li>|1|<p id="a">A</p></li></ul>'],
  ['<dl><dt id="a">A</dt><dd>B</dd></dl>', '<dl><dt id="a">[1]A</dt><dd>B</dd></dl>'],
  [
    '<dl><div id="a"><dt>A</dt><dd>B</dd></div></dl>',
    '<dl><div id="a"><dt>[1]A</dt><dd>B</dd></div></dl>',
  ],
  ['<dl><div><dt id="a">A</dt></div></dl>', '<dl><div><dt id="a">[1]A</dt></div></dl>'],
  [
    '<dl><div><dt>A</dt><dd><p id="a">B</p></dd></div></dl>',
    '<dl><div><dt>A</dt><dd>|1|<p id="a">B</p></dd></div></dl>',
  ],
  [
    '<table><tbody><tr id="a"><td>A</td></tr></tbody></table>',
    '<table><tbody><tr id="a"><td>[1]A</td></tr></tbody></table>',
  ],
  [
    '<figure><figcaption id="a">A</figcaption></figure>',
    '<figure><figcaption id="a">[1]A</figcaption></figure>',
  ],
  ['<p>A <a id="a">B</a></p><p id="b">C</p>', '<p>A <a id="a">B</a></p>|1|<p id="b">C</p>'],
])('%s', (html, said) => {
  expect(marked(html, { a: 1, b: 1 })).toEqual([said, [1]]);
});
