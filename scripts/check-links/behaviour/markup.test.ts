/** HTML as browsers parse it. */
import { describe, expect, it } from 'vitest';
import { brokenIn } from '../testing/temporary-site.ts';

describe('odd markup', () => {
  it.each([
    ['<A HREF="/no">x</A>', ['/no']],
    ["<a href='/no'>x</a>", ['/no']],
    ['<a href=/no>x</a>', ['/no']],
    ['<a href=/no/>x</a>', ['/no/']],
    ['<a href = "/no" >x</a>', ['/no']],
    ['<a\nhref\n=\n"/no"\n>x</a>', ['/no']],
    ['<a/href="/no">x</a>', ['/no']],
    ['<a href="/no"title="t">x</a>', ['/no']],
    ['<a title="a > b" href="/no">x</a>', ['/no']],
    ['<a href="/no" href="/other">x</a>', ['/no']],
    ['<a "href="/x" href="/no">x</a>', ['/no']],
    ['<a =href="/x" href="/no">x</a>', ['/no']],
    ['<a href="/no>x</a><a href="/y">z</a>', ['/no>x</a><a href=']],
    ['<a href="/no', []],
    ['<a href=/no', []],
    ['<a href="/no">', ['/no']],
    ['<p><a href="/no">x<p><a href="/nope">y', ['/no', '/nope']],
    ['<a href="/n&#111;">x</a>', ['/no']],
    ['<a href="/?a=1&copy=2&amp;b">x</a><a href="/n&eacute;">x</a>', ['/né']],
    ['<a href="/no&notit;">x</a>', ['/no&notit;']],
    ['<!--><a href="/no">--></a>', ['/no']],
    ['<!---><a href="/no">--></a>', ['/no']],
    ['<!-- --!><a href="/no">x</a>', ['/no']],
    ['<!-- -- > <a href="/a"> --><a href="/no">x</a>', ['/no']],
    ['<!-- ---><a href="/no">x</a>', ['/no']],
    ['<!-- <a href="/a">', []],
    ['<! <a href="/a"><a href="/no">x</a>', ['/no']],
    ['<?php <a href="/a"> ?><a href="/no">x</a>', ['/no']],
    ['</ <a href="/a"><a href="/no">x</a>', ['/no']],
    ['</><a href="/no">x</a>', ['/no']],
    ['< a href="/a"><a href="/no">x</a>', ['/no']],
    ['<<a href="/no">x</a>', ['/no']],
    ['<![CDATA[ ><a href="/no">x</a>]]>', ['/no']],
    ['<svg><![CDATA[<a href="/a">x</a>]]></svg><a href="/no">x</a>', ['/no']],
    ['<svg><title><a href="/no">x</a></title></svg>', ['/no']],
    ['<svg><p><![CDATA[ ><a href="/no">]]>', ['/no']],
    ['<svg><foreignObject><textarea><a href="/a"></textarea></foreignObject></svg>', []],
    ['<math><mi><a href="/no">x</a></mi></math>', ['/no']],
    ['<script><!--<script></script><a href="/a">--></script><a href="/no">x</a>', ['/no']],
    ['<script><!--<a href="/a"></script><a href="/no">x</a>', ['/no']],
    ['<script><!-- --><script></script><a href="/no">x</a>', ['/no']],
    ['<script>"</scripty>"<a href="/a"></script ><a href="/no">x</a>', ['/no']],
    ['<style></styles><a href="/a"></STYLE/><a href="/no">x</a>', ['/no']],
    ['<title><!-- </title><a href="/no">x</a>', ['/no']],
    ['<textarea></textarea <a href="/a"><a href="/no">x</a>', ['/no']],
    ['<plaintext><a href="/a"></plaintext><a href="/b">', []],
    ['<noscript><!-- </noscript><a href="/no">x</a> --></noscript>', ['/no']],
    ['<select><option><a href="/no">x</a></select>', ['/no']],
    ['<table><a href="/no">x</a></table>', ['/no']],
    ['<a href="/no\0">x</a>', ['/no\ufffd']],
    ['<a href="/no\r\nwhere">x</a>', ['/no\nwhere']],
    ['<a href="&#x2f;no">x</a>', ['/no']],
    ['<a <a href="/no">x</a>', ['/no']],
    ['\ufeff<a href="/no">x</a>', ['/no']],
  ])('%j', async (html, expected) => {
    expect(await brokenIn(html)).toEqual(expected);
  });
});

describe('size', () => {
  const MEGABYTES = 1_000_000;
  const ten = 10 * MEGABYTES;

  it.each([
    ['a page', '<p>words and words</p>'.repeat(ten / 22)],
    ['nesting', '<div>'.repeat(20_000)],
    ['nesting in a picture', `<svg>${'<g>'.repeat(20_000)}`],
    ['templates', '<template>'.repeat(20_000) + '</template>'.repeat(20_000)],
    ['an attribute', `<p title="${'x'.repeat(ten)}">`],
    ['a style', `<p style="background:url(data:image/png;base64,${'A'.repeat(ten)})">`],
    ['a quoted style', `<p style='background:url("data:,${'A'.repeat(ten)}")'>`],
    ['a data URL', `<img src="data:image/png;base64,${'A'.repeat(ten)}">`],
    ['a srcset', `<img srcset="data:,${'A'.repeat(ten)} 2x">`],
    ['an unquoted attribute', `<p title=${'x'.repeat(ten)}>`],
    ['a name', `<p ${'x'.repeat(ten)}>`],
    ['many attributes', `<p ${'a b c=d '.repeat(ten / 8)}>`],
    ['many ids in one tag', `<p ${'id=x '.repeat(ten / 5)}>`],
    ['open brackets', '<'.repeat(ten)],
    ['dashes in a comment', `<!--${'-'.repeat(ten)}x-->`],
    ['a script', `<script>${'<!-- <script '.repeat(ten / 13)}--></script>`],
    ['a style sheet', `<style>${'a{color:red}/* " */'.repeat(ten / 19)}</style>`],
    ['entities', `<p title="${'&amp;'.repeat(ten / 5)}">`],
    ['spaces', `<p${' '.repeat(ten)}>`],
    ['white space in srcset', `<img srcset="${' '.repeat(ten)}">`],
    ['a refresh', `<meta http-equiv="refresh" content="${' '.repeat(ten)}">`],
  ])('does not hurt: %s of ten megabytes', { timeout: 120_000 }, async (_, html) => {
    const found = await brokenIn(`${html}<a href="/no"></a>`);
    expect(found).toEqual(['/no']);
  });
});
