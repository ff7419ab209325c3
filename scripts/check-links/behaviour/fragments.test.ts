/** What fragments find. */
import { describe, expect, it } from 'vitest';
import { broken, brokenIn, report } from '../testing/temporary-site.ts';

describe('in the same page', () => {
  it.each([
    ['<a href="#a">x</a><p id="a">', []],
    ['<a href="#a">x</a><a name="a">y</a>', []],
    ['<a href="#a">x</a><p name="a">', ['#a']],
    ['<a href="#a">x</a><img name="a">', ['#a']],
    ['<a href="#A">x</a><p id="a">', ['#A']],
    ['<a href="#">x</a>', []],
    ['<a href="#top">x</a><a href="#TOP">x</a><a href="#ToP">x</a>', []],
    ['<a href="#topmost">x</a>', ['#topmost']],
    ['<a href="#caf%C3%A9">x</a><p id="café">', []],
    ['<a href="#café">x</a><p id="café">', []],
    ['<a href="#a%20b">x</a><p id="a b">', []],
    ['<a href="#a b">x</a><p id="a b">', []],
    ['<a href="#100%">x</a><p id="100%">', []],
    ['<a href="#%41">x</a><p id="%41">', []],
    ['<a href="#%41">x</a><p id="A">', []],
    ['<a href="#a&amp;b">x</a><p id="a&amp;b">', []],
    ['<a href="#&quot;">x</a><p id=\'"\'>', []],
    ['<a href="#a">x</a><p id=" a">', ['#a']],
    ['<a href="#a">x</a><svg><g id="a"/></svg>', []],
    ['<a href="#a">x</a><template><p id="a"></template>', ['#a']],
    ['<a href="#a">x</a><template><template></template><p id="a"></template>', ['#a']],
    ['<a href="#a">x</a><div><template shadowrootmode="open"><p id="a"></template></div>', ['#a']],
    ['<a href="#a">x</a><noscript><p id="a"></noscript>', ['#a']],
    ['<noscript><a href="#a">x</a><p id="a"></noscript>', []],
    ['<a href="#a">x</a><!-- <p id="a"> -->', ['#a']],
    ['<a href="#a">x</a><script>"<p id=a>"</script>', ['#a']],
    ['<a href="#a">x</a><textarea><p id="a"></textarea>', ['#a']],
    ['<a href="#a">x</a><p id="b" id="a">', ['#a']],
    ['<a href="#a">x</a><p ID="a">', []],
    ['<a href="#:~:text=any">x</a>', []],
    ['<a href="#a:~:text=any">x</a><p id="a">', []],
    ['<a href="#no:~:text=any">x</a>', ['#no:~:text=any']],
    ['<a href="?q#a">x</a><p id="a">', []],
    ['<a href="index.html#a">x</a><a href="./#no">x</a><p id="a">', ['./#no']],
    ['<svg><use href="#s"/><symbol id="s"/></svg>', []],
    ['<svg><use xlink:href="#s"/></svg>', ['#s']],
    ['<a href="#user-content-a">x</a><p id="a">', ['#user-content-a']],
    ['<a href="#a">x</a><p id>', ['#a']],
    ['<label for="a"></label><a href="#/route">x</a>', ['#/route']],
  ])('%s', async (html, expected) => {
    expect(await brokenIn(html)).toEqual(expected);
  });
});

describe('in another file', () => {
  const files = {
    'page.html': '<h2 id="one"><h2 id="%41">',
    'plan.pdf': '%PDF',
    'film.mp4': '',
    'data.json': '{}',
    'notes.txt': 'id="x"',
    'style.css': '',
    'icons.svg': '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="star"/><view id="v"/></svg>',
    'empty.html': '',
  };

  it.each([
    ['page.html#one', true],
    ['page.html#two', false],
    ['page.html#%41', true],
    ['page.html#A', false],
    ['page.html#One', false],
    ['page.html#', true],
    ['page.html#TOP', true],
    ['page.html?x#one', true],
    ['page.html?x#two', false],
    ['page.html#one:~:text=a', true],
    ['page.html#two:~:text=a', false],
    ['page.html#:~:text=a', true],
    ['no.html#one', false],
    ['no.html#:~:text=a', false],
    ['plan.pdf#page=3', true],
    ['film.mp4#t=10,20', true],
    ['data.json#/a/b', true],
    ['notes.txt#x', true],
    ['style.css#x', true],
    ['icons.svg#star', true],
    ['icons.svg#Star', false],
    ['icons.svg#svgView(viewBox(0,0,1,1))', true],
    ['empty.html#x', false],
    ['empty.html#', true],
    ['https://other.example/#whatever', true],
  ])('%s: %s', async (href, sound) => {
    expect(await brokenIn(`<a href="${href}">x</a>`, files)).toEqual(sound ? [] : [href]);
  });

  it('looks into pictures that are used, in any order of the files', async () => {
    const page = '<svg><use href="/icons.svg#star"/><use href="/icons.svg#no"/></svg>';
    expect(await broken({ 'a.html': page, 'z.html': page, ...files })).toEqual([
      '/icons.svg#no',
      '/icons.svg#no',
    ]);
  });
});

describe('duplicate ids', () => {
  it('are a warning', async () => {
    const { findings, warnings } = await report({
      'index.html': '<p id="a"><p id="a"><p id="a"><a href="#a">x</a><p id="b">',
    });
    expect(findings).toEqual([]);
    expect(warnings).toEqual([
      { page: 'index.html', message: "more than one element has the id 'a'" },
    ]);
  });
});
