import { expect, test } from 'vitest';
import { h, parseFragment, type Root, s } from '../tree.ts';
import { serializeXml } from './xml.ts';

const xml = (html: string) => serializeXml({ type: 'root', children: parseFragment(html) } as Root);

test.each([
  [
    '<input type="checkbox" checked disabled>',
    '<input type="checkbox" checked="checked" disabled="disabled"/>',
  ],
  [
    '<details open><summary>A</summary></details>',
    '<details open="open"><summary>A</summary></details>',
  ],
  ['<ol reversed start="3"></ol>', '<ol reversed="reversed" start="3"></ol>'],
  [
    '<video controls muted loop></video>',
    '<video controls="controls" muted="muted" loop="loop"></video>',
  ],
  ['<a download href="/a?b=1&amp;c=2">x</a>', '<a download="download" href="/a?b=1&amp;c=2">x</a>'],
  ['<script async defer></script>', '<script async="async" defer="defer"></script>'],
  [
    '<p title=\'a "b" &lt; c\'>&nbsp;&eacute;&copy; a &amp;&amp; b &lt; c</p>',
    '<p title="a &quot;b&quot; &lt; c">\u00a0é© a &amp;&amp; b &lt; c</p>',
  ],
  ['<p>a<br>b<wbr>c</p><p></p>', '<p>a<br/>b<wbr/>c</p><p></p>'],
  ['<p>a<!-- b -- c --></p>', '<p>a</p>'],
  ['<img src="a.png" alt="">', '<img src="a.png" alt=""/>'],
])('%s', (html, said) => {
  expect(xml(html)).toBe(said);
});

test('what HTML names in capitals and SVG in small letters', () => {
  expect(serializeXml(h('td', { colSpan: 2, className: ['a', 'b'], ariaLabel: 'c' }))).toBe(
    '<td colspan="2" class="a b" aria-label="c"></td>',
  );
  expect(
    serializeXml(s('svg', { viewBox: '0 0 1 1' }, [s('use', { xLinkHref: '#a', strokeWidth: 2 })])),
  ).toBe('<svg viewBox="0 0 1 1"><use xlink:href="#a" stroke-width="2"></use></svg>');
});

test('a control character of a captured output is named', () => {
  expect(serializeXml({ type: 'text', value: 'a\u001b[1mb\u0000\tc\nd\ufffe' })).toBe(
    'a␛[1mb␀\tc\nd\ufffd',
  );
});
