/** `_redirects`, and links that lead through them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRedirects, Redirects } from '../site/redirects.ts';
import { broken, findings } from '../testing/temporary-site.ts';

describe('rules', () => {
  it.each([
    ['/old /new/', []],
    ['/old /no/', ['/no/']],
    ['/old /no/ 301', ['/no/']],
    ['/old /no/ 301!', ['/no/']],
    ['/old https://other.example/', []],
    ['/old https://:bad', ['https://:bad']],
    ['# /old /no/', []],
    ['/old /new/ # /no/', []],
    ['/old', []],
    ['/old 301', []],
    ['\t/old\t\t/no/\t302', ['/no/']],
    ['/old /new/#a', []],
    ['/old /new/#b', ['/new/#b']],
    ['/a /b\n/b /new/', []],
    ['/a /b\n/b /c\n/c /new/', []],
    ['/a /b\n/b /no/', ['/b', '/no/']],
    ['/a /b\n/b /a', ['/b', '/a']],
    ['/a /a', ['/a']],
    ['/a /b\n/b /c\n/c /a', ['/b', '/c', '/a']],
    ['/new/ /new/', []],
    ['/blog/* /new/:splat', []],
    ['/blog/* /no/:splat', ['/no/:splat']],
    ['/blog/* /no/:splat\n/no/* /new/:splat', []],
    ['/blog/* /new/', []],
    ['/blog/* /no/', ['/no/']],
    ['/blog/:year/:name /new/:year-:name', []],
    ['/blog/:year /new/:name', ['/new/:name']],
    ['/blog/* /new/:slug', ['/new/:slug']],
    ['/store id=:id /new/:id 301', []],
    ['/* /index.html 200', []],
    ['/* /404.html 404', []],
    ['/* /500.html 404', ['/500.html']],
    ['/api/* https://api.example/:splat 200', []],
    ['/api/* /.netlify/functions/:splat 200', []],
    ['/a /new/ 301 Country=de', []],
    ['http://blog.example/* https://example.org/:splat', []],
    ['/* /:splat/ 301', []],
  ])('%j', async (rules, expected) => {
    const files = { 'new/index.html': '<p id="a">', 'index.html': '', '404.html': '' };
    expect(await broken({ _redirects: rules, ...files })).toEqual(expected);
  });
});

describe('links', () => {
  it.each([
    ['/old', '/old /new/', true],
    ['/old/', '/old /new/', true],
    ['/old', '/old /no/', false],
    ['/old#a', '/old /new/', true],
    ['/old#b', '/old /new/', false],
    ['/old#b', '/old /new/#a', true],
    ['/old', '/old https://other.example/', true],
    ['/blog/x', '/blog/* /new/', true],
    ['/blog', '/blog/* /new/', true],
    ['/blogs', '/blog/* /new/', false],
    ['/blog/index.html', '/blog/* /new/:splat', true],
    ['/blog/x', '/blog/* /new/:splat', false],
    ['/n/new/', '/n/:section /:section/', true],
    ['/n/old/', '/n/:section /:section/', false],
    ['/n/a/b', '/n/:section /new/', false],
    ['/a', '/a /b\n/b /c\n/c /new/', true],
    ['/a', '/a /b\n/b /a', false],
    ['/anything', '/* /index.html 200', true],
    ['/anything', '/* /404.html 404', false],
    ['/gone', '/gone /new/ 410', false],
    ['/new/', '/new/ /no/', true],
    ['/new/', '/new/ /no/ 301!', false],
    ['/old', '/old /new/\n/old /no/', true],
    ['/.netlify/functions/x', '/a /new/', true],
  ])('%s with %j: %s', async (href, rules, sound) => {
    const files = { 'new/index.html': '<p id="a">', '404.html': '' };
    const page = { 'index.html': `<a href="${href}">x</a>` };
    const found = await findings({ _redirects: rules, ...page, ...files });
    const ofPage = found.filter((finding) => finding.page === 'index.html');
    expect(ofPage.map((finding) => finding.href)).toEqual(sound ? [] : [href]);
  });
});

describe('matching', () => {
  const segment = fc.stringMatching(/^[a-z0-9.~-]{1,8}$/);

  it('gives a splat what follows, for any path', () => {
    fc.assert(
      fc.property(segment, fc.array(segment), (folder, rest) => {
        const rules = parseRedirects(`/${folder}/* /to/:splat`);
        const path = [folder, ...rest].join('/');
        const match = new Redirects(rules, 'https://x.example').match(`/${path}`);
        expect(match?.to).toBe(`/to/${rest.join('/')}`);
      }),
    );
  });

  it('takes every character of a path literally, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (from, path) => {
        const rules = parseRedirects(`/${from} /to`);
        new Redirects(rules, 'https://x.example').match(`/${path}`);
        const literal = from.replace(/[\s*:#?/]/g, '');
        const exact = parseRedirects(`/${literal}x /to`);
        expect(new Redirects(exact, '').match(`/${literal}x`)?.to).toBe('/to');
      }),
    );
  });
});
