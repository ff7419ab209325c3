/** What a static host serves at an address. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkLinks } from '../index.ts';
import type { TrailingSlash } from '../options.ts';
import { broken, brokenIn, withSite } from '../testing/temporary-site.ts';

const FILES = {
  'guide/index.html': '',
  'about.html': '',
  'empty/': null,
  'assets/logo.PNG': '',
  'page.html/index.html': '',
  'v1.2.html': '',
  'both.html': '',
  'both/x.txt': '',
  'Upper/Case.HTML': '<p id="x">',
  'no-ending': '',
  '.well-known/security.txt': '',
  'my file (1).html': '',
  'a.b.c/index.html': '',
  'old.htm': '',
};

type Row = [href: string, ignore: boolean, always: boolean, never: boolean];

describe('trailing slashes', () => {
  const rows: Row[] = [
    ['/guide', true, false, true],
    ['/guide/', true, true, false],
    ['/guide/index.html', true, true, true],
    ['/guide#top', true, false, true],
    ['/', true, true, true],
    ['/about.html', true, true, true],
    ['/about.html/', false, false, false],
    ['/about', false, false, false],
    ['/empty', false, false, false],
    ['/empty/', false, false, false],
    ['/page.html', true, false, true],
    ['/page.html/', true, true, false],
    ['/assets/logo.PNG', true, true, true],
    ['/assets/logo.png', false, false, false],
    ['/assets/', false, false, false],
    ['/Guide/', false, false, false],
    ['/upper/case.html', false, false, false],
    ['/Upper/Case.HTML#x', true, true, true],
    ['/Upper/Case.HTML#y', false, false, false],
    ['/no-ending', true, true, true],
    ['/.well-known/security.txt', true, true, true],
    ['/my%20file%20(1).html', true, true, true],
    ['/my file (1).html', true, true, true],
    ['/a.b.c/', true, true, false],
    ['/a.b.c', true, false, true],
    ['/old.htm', true, true, true],
    ['/guide//', false, false, false],
    ['//guide/', true, true, true],
  ];
  const policies: TrailingSlash[] = ['ignore', 'always', 'never'];
  it.each(
    rows.flatMap(([href, ...sound]) =>
      policies.map((policy, index) => [href, policy, sound[index]] as const),
    ),
  )('%s, %s: %s', async (href, trailingSlash, sound) => {
    const html = `<a href="${href}">x</a>`;
    const found = await brokenIn(html, FILES, { trailingSlash });
    expect(found).toEqual(sound ? [] : [href]);
  });
});

describe('clean URLs', () => {
  it.each([
    ['/about', true],
    ['/about.html', true],
    ['/about/', true],
    ['/v1.2', true],
    ['/both', true],
    ['/guide', true],
    ['/About', false],
    ['/nope', false],
    ['/about#x', false],
  ])('%s: %s', async (href, sound) => {
    const html = `<a href="${href}">x</a>`;
    expect(await brokenIn(html, FILES, { cleanUrls: true })).toEqual(sound ? [] : [href]);
    expect(await brokenIn(html, FILES, { cleanUrls: true, trailingSlash: 'never' })).toEqual(
      sound && href !== '/about/' ? [] : [href],
    );
  });

  it('are off by default', async () => {
    expect(await brokenIn('<a href="/about">x</a>', FILES)).toEqual(['/about']);
  });
});

describe('relative links', () => {
  it('start from the address of the page, which the policy gives', async () => {
    const files = { 'guide/index.html': '<a href="more/">x</a>', 'guide/more/index.html': '' };
    expect(await broken(files)).toEqual([]);
    const never = { 'guide/index.html': '<a href="more">x</a>', 'more/index.html': '' };
    expect(await broken(never, { trailingSlash: 'never' })).toEqual([]);
  });
});

describe('files that are no pages', () => {
  it.each([
    ['text', 'notes.txt', '<a href="/no">x</a>'],
    ['script', 'main.js', '"<a href=/no>"'],
    ['binary', 'picture.png', Buffer.from([0x89, 0x50, 0, 0xff, ...Buffer.from('<a href="/no">')])],
    ['empty page', 'empty.html', ''],
    ['Markdown', 'readme.md', '[x](/no)'],
  ])('%s', async (_, name, content) => {
    expect(await broken({ 'index.html': `<a href="/${name}">x</a>`, [name]: content })).toEqual([]);
  });
});

describe('pages in other encodings', () => {
  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeff<a href="/ü.html">x</a>')],
    ['UTF-16', Buffer.from('\ufeff<a href="/ü.html">x</a>', 'utf16le')],
    ['Latin-1', Buffer.from('<meta charset="iso-8859-1"><a href="/ü.html">x</a>', 'latin1')],
    [
      'Latin-1 by http-equiv',
      Buffer.from(
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><a href="/ü.html">x</a>',
        'latin1',
      ),
    ],
  ])('%s', async (_, content) => {
    expect(await broken({ 'index.html': content })).toEqual(['/ü.html']);
    expect(await broken({ 'index.html': content, 'ü.html': '' })).toEqual([]);
  });
});

describe('symbolic links', () => {
  it('are followed, without an end or out of it', async () => {
    await withSite({ 'index.html': '', 'real/index.html': '<p id="a">' }, async (siteDir) => {
      symlinkSync('real', `${siteDir}/folder`);
      symlinkSync('real/index.html', `${siteDir}/file.html`);
      symlinkSync('nowhere', `${siteDir}/dangling`);
      symlinkSync('..', `${siteDir}/real/up`);
      symlinkSync('.', `${siteDir}/self`);
      mkdirSync(`${siteDir}/links`);
      writeFileSync(
        `${siteDir}/links/index.html`,
        '<a href="/folder/#a"></a><a href="/file.html#a"></a><a href="/dangling"></a>',
      );
      const { findings } = await checkLinks({ siteDir });
      expect(findings.map(({ href }) => href)).toEqual(['/dangling']);
    });
  });
});
